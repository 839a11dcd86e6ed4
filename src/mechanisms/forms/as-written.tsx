/** A text as somebody wrote it: its paragraphs and line breaks kept, its own direction of writing. */
export function AsWritten({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('\n').map((line) => (
        <div dir="auto">{line === '' ? <br /> : line}</div>
      ))}
    </>
  )
}
