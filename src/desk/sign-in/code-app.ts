import { Secret, TOTP } from 'otpauth'
import { toString as drawn } from 'qrcode'
import type { Instant } from '../../platform/instant.ts'

/** A code app's codes: six digits, new every 30 seconds. @source RFC 6238 */
const period = 30

/** A new seed, 160 bits of chance, in base32 as the apps take it. */
export function newSeed(): string {
  return new Secret({ size: 20 }).base32
}

/**
 * The time step of a right code; null where it is wrong, or no newer than the last one used: no code works twice.
 * One step before and after is accepted, for clocks that differ.
 */
export function rightStep(
  seed: string,
  code: string,
  { now, lastStep }: { now: Instant; lastStep: number | null },
): number | null {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = Date.parse(now)
  const offset = totp(seed, '').validate({ token, timestamp, window: 1 })
  if (offset === null) return null
  const step = Math.floor(timestamp / 1000 / period) + offset
  return lastStep === null || step > lastStep ? step : null
}

/** The picture that a code app photographs. Drawn here, as SVG with no style of its own. */
export function seedPicture(seed: string, userName: string): Promise<string> {
  return drawn(totp(seed, userName).toString(), {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: 4,
    width: 240,
  })
}

function totp(seed: string, label: string): TOTP {
  return new TOTP({
    issuer: 'Hearth',
    label,
    secret: Secret.fromBase32(seed),
    algorithm: 'SHA1',
    digits: 6,
    period,
  })
}
