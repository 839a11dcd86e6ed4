import type { Bond, Family, Member, Tie } from './family.ts'

const bonds: Readonly<Record<string, Bond>> = {
  '=': 'married',
  '-': 'partners',
  '/': 'separated',
  '//': 'divorced',
  '+': 'parents',
}

/**
 * A family from its notation, union by union: 'Ann=Bob: Cay Dan~; Cay-Ed: Flo'. '=' married, '-' partners, '/' separated, '//' divorced, '+' parents of a
 * child; '~' adopted; ': Ann Bob' brother and sister of whom no parent is known. Who is named first was born first.
 */
export function family(notation: string): Family {
  const ties = notation.split(';').flatMap((line) => tiesIn(line.trim()))
  const names = [...new Set(notation.match(/\w+/g) ?? [])]
  const members = names.map(
    (id, index): Member => ({ id, bornOn: `19${String(index + 10).padStart(2, '0')}-01-01`, labelWidth: 30 }),
  )
  return { members, ties, household: [] }
}

function tiesIn(line: string): Tie[] {
  const [couple = '', children = ''] = line.split(':')
  const [, one = '', sign = '', two = ''] = /^(\w+)(\W+)?(\w+)?$/.exec(couple.trim()) ?? []
  const partners = [one, two].filter(Boolean)
  const bond = bonds[sign]
  const born = children.trim().split(/\s+/).filter(Boolean)
  const together: Tie[] = bond && bond !== 'parents' ? [{ kind: 'couple', one, two, bond }] : []
  const descent = born.flatMap((name) => {
    const child = name.replace('~', '')
    const by = name.endsWith('~') ? 'adoption' : 'birth'
    return partners.map((parent): Tie => ({ kind: 'parent', parent, child, by }))
  })
  return partners.length > 0 ? [...together, ...descent] : siblings(born)
}

function siblings([first = '', ...others]: readonly string[]): Tie[] {
  return others.map((two): Tie => ({ kind: 'siblings', one: first, two, twins: false }))
}

/** Families that can be drawn without a crossing. */
export const drawable: readonly { readonly what: string; readonly tree: string }[] = [
  { what: 'one person', tree: 'Ann' },
  { what: 'a couple', tree: 'Ann=Bob' },
  { what: 'a mother alone with three', tree: 'Ann: Bob Cay Dan' },
  { what: 'a couple with five', tree: 'Ann=Bob: C D E F G' },
  { what: 'parents, and the parents of both', tree: 'A=B: C; D=E: F; C=F: G H' },
  { what: 'four generations, one line', tree: 'A=B: C D E; C=F: G H; G-I: J; E=K: L M' },
  { what: 'brothers and sisters each with a family', tree: 'A=B: C D E F; C=G: H I; D-J: K; E/L: M N; F: O' },
  { what: 'a mother with two fathers', tree: 'A//B: C D; A=E: F' },
  { what: 'a mother with two fathers, one of them with another family', tree: 'A/B: C D; A=E: F; E//G: H I' },
  { what: 'a chain of four partnerships', tree: 'A+B: C; B+D: E; D+F: G; F+H: I' },
  { what: 'a chain of partnerships, all parents known', tree: 'P=Q: A; A+B: C; B/D: E F; R=S: D; D+G: H' },
  { what: 'a third partner without children', tree: 'A//B: C; A/D: E; F=G: A H I' },
  { what: 'an adopted child whose parents are not known', tree: 'A=B: C D~' },
  { what: 'adopted by an aunt and her husband', tree: 'A=B: C D; C+E: F; D=G: F~ H' },
  { what: 'adopted from one line into another', tree: 'A+B: C D; E=F: D~ G' },
  { what: 'brothers and sisters without a known parent', tree: ': A B C; B=D: E F' },
  { what: 'three families beside each other', tree: 'A=B: C; D=E: F; G=H: I' },
  { what: 'two families tied by a marriage of the youngest', tree: 'A=B: C D E; F=G: H I J; E=H: K L' },
  { what: 'in-laws at both ends', tree: 'A=B: C D; E=F: G; H=I: J; C=G: K; D=J: L; K=M: N O' },
  { what: 'grandparents who care', tree: 'A=B: C; D//E: F; C/F: G H I; A=J' },
  { what: 'eight brothers and sisters', tree: 'A=B: C D E F G H I J; D=K: L M; H=N: O; J: P Q' },
  { what: 'young parents in three rows', tree: 'A: B; B: C; C-D: E; F: D' },
  { what: 'both grandmothers with new partners', tree: 'A//B: C; A=D: E; F//G: H; G=I: J; C=H: K L M' },
  { what: 'half brothers and sisters on both sides', tree: 'A+B: C; A+D: E F; D+G: H I; J=K: D L' },
  { what: 'a son of each of four sisters', tree: 'A=B: C D E F; C: G; D: H; E: I; F: J; J=K: L' },
  { what: 'twins with families of their own', tree: 'A=B: C D E; C=F: G H; D=I: J K; J-L: M' },
  { what: 'a child of the uncle’s wife from before', tree: 'A=B: C D; D=E: F; E+G: H; C=I: J K; L=M: I' },
  {
    what: 'four generations, forty people',
    tree: 'A=B: C D E; F=G: H I; J=K: L M; C=H: N O P; D=L: Q R; E-S: T; M=U: V W X; N=Y: Z a b; O-c: d e; Q=f: g; T/h: i j; X=k: l m n',
  },
  {
    what: 'four generations, sixty people',
    tree: 'A1=A2: B1 B2 B3 B4; A3=A4: B5 B6; A5//A6: B11 B8; A7=A8: B9; B1=B5: C1 C2 C3; B2=B7: C4 C5; B3/B10: C6 C7 C8; B4=B9: C9 C10; B6=B11: C11 C12; B8-B12: C13; C1=D1: E1 E2; C2//D2: E3 E4; C3=D3: E5; C4=D4: E6 E7 E8; C6-D5: E9; C8=D6: E10 E11; C9=D7: E12 E13; C11=D8: E14; C12=D9: E15 E16; C13=D10: E17 E18 E19',
  },
  { what: 'one parent in each of five rows', tree: 'A: B; B: C; C: D; D: E' },
]

/** Families that can't be drawn without a crossing. */
export const tangled: readonly { readonly what: string; readonly tree: string }[] = [
  { what: 'three partners, a child with each', tree: 'A+B: C; A+D: E; A+F: G' },
  { what: 'four partners, a child with each', tree: 'A+B: C; A+D: E; A+F: G; A+H: I' },
  { what: 'five partners, two children with each', tree: 'A+B: C D; A+E: F G; A+H: I J; A+K: L M; A+N: O P' },
  { what: 'two brothers with two sisters', tree: 'A=B: C D; E=F: G H; C=G: I; D=H: J' },
  { what: 'three brothers with three sisters', tree: 'A=B: C D E; F=G: H I J; C=H: K; D=I: L; E=J: M' },
  {
    what: 'the children of three sisters, married in a ring',
    tree: 'A=B: C D E; C=F: G H; D=I: J K; E=L: M N; H=J: O; K=M: P; N=G: Q',
  },
  { what: 'partners who changed places', tree: 'A+B: C; B+D: E; D+F: G; F+A: H' },
  { what: 'each of two with each of two', tree: 'A+B: C; A+D: E; F+B: G; F+D: H' },
  { what: 'each of two with each of three', tree: 'A+B: C; A+D: E; A+I: J; F+B: G; F+D: H; F+I: K' },
  { what: 'three families tied in a ring', tree: 'A=B: C D; E=F: G H; I=J: K L; D=G: M; H=K: N; L=C: O' },
  {
    what: 'four families tied in a ring',
    tree: 'A=B: C D; E=F: G H; I=J: K L; P=Q: R S; D=G: M; H=K: N; L=R: O; S=C: T',
  },
  {
    what: 'three partners, all parents known',
    tree: 'A=B: C; D=E: F; G=H: I; J=K: L; C+F: M; C+I: N; C+L: O',
  },
  {
    what: 'three partners, one of them a cousin',
    tree: 'A=B: C D; C=E: F; D=G: H; F+H: I; F+J: K; F+L: M; J=N: O',
  },
  {
    what: 'double cousins, and their children together',
    tree: 'A=B: C D; E=F: G H; C=G: I J; D=H: K L; I=K: M; J=L: N',
  },
  {
    what: 'adopted across two families, both ways',
    tree: 'A=B: C D; E=F: G H; C=G: I J; D=H: K L; C=G: K~; D=H: I~',
  },
  { what: 'three partners in two rows', tree: 'A+B: C D; A+E: F; A+G: H; C+I: J; C+K: L; C+M: N' },
  {
    what: 'two who each had three families',
    tree: 'A+B: C; A+D: E; A+F: G; F+H: I; F+J: K; L=M: A N; O=P: F Q',
  },
  {
    what: 'brothers with sisters, and again in the next row',
    tree: 'A=B: C D; E=F: G H; C=G: I J; D=H: K L; M=N: O P; I=O: Q; K=P: R',
  },
  {
    what: 'three partners, each of whom has two others',
    tree: 'A+B: C; A+D: E; A+F: G; B+H: I; B+J: K; D+L: M; D+N: O; F+P: Q; F+R: S',
  },
  {
    what: 'a ring with a fourth family inside',
    tree: 'A=B: C D X; E=F: G H Y; I=J: K L Z; D=G: M; H=K: N; L=C: O; X=Y: U; Y=Z: V',
  },
]
