import type { ShellView } from '../view.ts'

/** A signed-in worker's page in a made-up borough; say what the test is about. */
export function aView(given: Partial<ShellView> = {}): ShellView {
  return {
    nonce: 'a-nonce',
    csrfToken: 'a-token',
    assets: {
      stylesheet: '/assets/hearth.css',
      start: '/assets/start.js',
      script: '/assets/hearth.js',
      icon: '/assets/icon.svg',
    },
    person: { name: 'Amara Osei', role: 'Social worker' },
    navigation: [
      { text: 'Home', href: '/', current: true },
      { text: 'Search', href: '/search' },
    ],
    madeUp: true,
    timeOut: { warnAfterMinutes: 55, endsAfterMinutes: 60, extendUrl: '/session/extend' },
    ...given,
  }
}
