import { BackLink } from '../../platform/components/back-link.tsx'

/** The way back to the start page, inside a landmark: everything on a page must be reachable by one. */
export const WayBack = () => (
  <nav aria-label="Back">
    <BackLink href="/" />
  </nav>
)
