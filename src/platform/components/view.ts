import type { ErrorList } from './error-summary.tsx'
import type { NavigationItem } from './service-navigation.tsx'

/** Addresses of the built files, with their content hashes: what `buildAssets` answers. */
export interface AssetAddresses {
  readonly stylesheet: string
  /** Marks the body as scripted before anything is drawn. */
  readonly start: string
  readonly script: string
  readonly icon: string
}

/** Warns before a session ends for want of use. @source security 8.4 */
export interface TimeOut {
  /** Minutes without use after which the warning shows. */
  readonly warnAfterMinutes: number
  /** Minutes without use after which the session has ended. */
  readonly endsAfterMinutes: number
  /** Takes a POST with the session's token; one press extends. */
  readonly extendUrl: string
}

/** What every page needs to know about who looks at it and from where. */
export interface ShellView {
  readonly nonce: string
  readonly csrfToken: string
  readonly assets: AssetAddresses
  readonly person: { readonly name: string; readonly role: string } | null
  readonly navigation: readonly NavigationItem[]
  /** The store was simulated: a banner says that nobody in it is real. */
  readonly madeUp: boolean
  readonly timeOut: TimeOut | null
  readonly errors?: ErrorList | undefined
}
