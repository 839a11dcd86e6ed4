/** The one function that we use of a package without types of its own. */
declare module 'qrcode' {
  function drawn(
    text: string,
    options: { type: 'svg'; errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H'; margin: number; width: number },
  ): Promise<string>

  export { drawn as toString }
}
