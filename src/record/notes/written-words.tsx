/** Words as they were written, line by line; their direction does not reach outside. */
export function WrittenWords({ text }: { readonly text: string }) {
  if (text.trim() === '') return null
  const paragraphs = text.split(/\n{2,}/)
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p class="govuk-body" dir="auto">
          {paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))}
        </p>
      ))}
    </>
  )
}
