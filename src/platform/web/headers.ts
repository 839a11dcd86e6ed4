/** The policy of every page: nothing, then exactly what our pages use. `formTargets` are sign-in servers (spec/security.md 9.1). */
function contentPolicy(nonce: string, formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    `report-uri ${policyReportPath}`,
    'report-to policy',
  ].join('; ')
}

/** Where browsers send what the policy stopped. */
export const policyReportPath = '/policy-report'

const notAllowed = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'xr-spatial-tracking',
]

const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-robots-tag': 'noindex, nofollow',
  'permissions-policy': notAllowed.map((feature) => `${feature}=()`).join(', '),
  'reporting-endpoints': `policy="${policyReportPath}"`,
}

/** Headers of every answer. HSTS only where browsers reach us by https: on this machine it would spoil other programs' addresses. */
export function securityHeaders(page: {
  readonly nonce: string
  readonly secure: boolean
  readonly formTargets: readonly string[]
}): Record<string, string> {
  return {
    ...always,
    'content-security-policy': contentPolicy(page.nonce, page.formTargets),
    ...(page.secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
