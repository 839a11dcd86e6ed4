import { names, type Origin } from './origin.ts'

const modernGirls = `Amelia, Isla, Ava, Ivy, Freya, Lily, Florence, Mia, Willow, Rosie, Sophia, Grace, Evie, Poppy, Ella, Charlotte,
  Ruby, Daisy, Harper, Maisie, Phoebe, Skye, Lexi, Summer, Chloe, Ellie-Mae, Lacey-Mae, Amber, Kayleigh, Imogen, Matilda, Bonnie, Esme, Darcie`
const modernBoys = `Oliver, George, Noah, Arthur, Harry, Leo, Jack, Charlie, Oscar, Henry, Archie, Theo, Freddie, Alfie, Tommy, Jacob,
  Logan, Riley, Jayden, Kai, Tyler, Kian, Ronnie, Albie, Reggie, Finley, Harrison, Callum, Ethan, Alfie-Jay, Brandon, Connor, Bobby, Jude`

export const isles: readonly Origin[] = [
  {
    id: 'English',
    weight: 56,
    style: 'family name',
    ethnicity: 'WBRI',
    language: null,
    interpreter: 0,
    girls: names(modernGirls),
    boys: names(modernBoys),
    families:
      names(`Ashdown, Barker, Bishop, Blackwood, Brooks, Carter, Chandler, Clarke, Cooper, Crossley, Dawson, Dixon, Ellwood,
      Fairclough, Fletcher, Foster, Goodwin, Hargreaves, Hartley, Holloway, Hughes, Jackson, Kirkby, Lambert, Marsden, Middleton, Nightingale,
      Osborne, Parkinson, Pearson, Pickering, Porter, Ramsbottom, Rowe, Sanderson, Shaw, Skelton, Slater, Stubbs, Sutcliffe, Thornton, Turner,
      Wainwright, Walker, Webb, Whitaker, Winterbourne, Wright, Featherstonehaugh-Cholmondeley, Knowles, Tindall, Yardley`),
  },
  {
    id: 'Welsh',
    weight: 2.5,
    style: 'family name',
    ethnicity: 'WBRI',
    language: null,
    interpreter: 0,
    girls: names('Cerys, Ffion, Siân, Carys, Nia, Megan, Seren, Eleri, Bethan, Angharad, Non, Lowri'),
    boys: names('Dylan, Rhys, Owain, Iwan, Gethin, Macsen, Osian, Emrys, Gruffydd, Ifan, Harri, Tomos'),
    families: names(
      'Prosser, Bevan, Gwilym, Llewellyn, Meredith, Pugh, Rhydderch, Vaughan, Cadwalader, Morgan-Jones',
    ),
  },
  {
    id: 'Scottish',
    weight: 2.5,
    style: 'family name',
    ethnicity: 'WBRI',
    language: null,
    interpreter: 0,
    girls: names('Ailsa, Catriona, Eilidh, Iona, Kirsty, Mhairi, Morag, Skye, Shona, Isobel'),
    boys: names('Alasdair, Angus, Callum, Craig, Fergus, Hamish, Lachlan, Murdo, Rory, Struan'),
    families: names(
      'MacAllister, Buchanan, Dalgleish, Galbraith, Kinnaird, McIntyre, Menzies, Ogilvie, Strachan, Urquhart',
    ),
  },
  {
    id: 'Irish',
    weight: 3,
    style: 'family name',
    ethnicity: 'WIRI',
    language: null,
    interpreter: 0,
    girls: names('Aoife, Caoimhe, Ciara, Niamh, Orla, Róisín, Saoirse, Sinéad, Éabha, Clodagh, Gráinne'),
    boys: names('Cillian, Conor, Darragh, Declan, Eoin, Fionn, Oisín, Pádraig, Ruairí, Tadhg, Séamus'),
    families: names(
      'O’Brien, O’Sullivan, Ó Floinn, Brennan, Doherty, Gallagher, Kavanagh, McLoughlin, Mulcahy, Ní Dhomhnaill, Quinlan, Rafferty',
    ),
  },
  {
    id: 'Traveller',
    weight: 0.8,
    style: 'family name',
    ethnicity: 'WIRT',
    language: null,
    interpreter: 0,
    girls: names('Kathleen, Margaret, Bridget, Mary-Ellen, Winnie, Chantelle, Delilah, Nora'),
    boys: names('Johnny, Paddy, Martin, Miley, Felix, Michael-John, Bernard, Hughie'),
    families: names('Connors, Cash, Delaney, Maughan, Sheridan, Ward, Doran, Joyce'),
  },
]
