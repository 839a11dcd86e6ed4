const trees =
  'Alder Ash Beech Birch Cedar Chestnut Elder Elm Fir Hawthorn Hazel Holly Juniper Larch Laurel Lime Maple Oak Poplar Rowan Willow Yew'
const things =
  'Anvil Bakers Barley Bellfounders Chandlers Clockhouse Coopers Fullers Glovers Lamplighters Malthouse Ropewalk Saddlers Weavers Wherry'
const birds =
  'Curlew Dunlin Fieldfare Goldfinch Heron Kestrel Lapwing Linnet Merlin Plover Redwing Sandpiper Skylark Swift Teal Wagtail'
const kinds = ['Road', 'Street', 'Close', 'Avenue', 'Way', 'Drive', 'Court', 'Terrace', 'Gardens', 'Rise']

/** Made-up streets. */
export const streets: readonly string[] = [trees, things, birds]
  .flatMap((list) => list.split(' '))
  .flatMap((name, at) => [0, 3, 7].map((step) => `${name} ${kinds[(at + step) % kinds.length]}`))
