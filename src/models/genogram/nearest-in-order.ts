/** Where something would stand, and how far at least to the right of the one before it. */
export interface Wish {
  readonly wish: number
  readonly gap: number
}

interface Block {
  sum: number
  count: number
}

/**
 * The places in the given order that keep every gap and are, taken together, nearest to what was wished (least squares).
 * @source isotonic regression: neighbours that would overlap are pooled and stand around their common mean
 */
export function nearestInOrder(wishes: readonly Wish[]): number[] {
  const blocks: Block[] = []
  const offsets: number[] = []
  let offset = 0
  for (const { wish, gap } of wishes) {
    offset += gap
    offsets.push(offset)
    blocks.push({ sum: wish - offset, count: 1 })
    pool(blocks)
  }
  const means = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  return offsets.map((own, index) => own + (means[index] ?? 0))
}

function pool(blocks: Block[]): void {
  for (
    let last = blocks.at(-1), before = blocks.at(-2);
    last && before;
    last = blocks.at(-1), before = blocks.at(-2)
  ) {
    if (before.sum / before.count <= last.sum / last.count) return
    before.sum += last.sum
    before.count += last.count
    blocks.pop()
  }
}
