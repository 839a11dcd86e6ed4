/**
 * The made-up people of a made-up town, one a line: key | given | middle | family | born | home | postcode | what else is held.
 * `aka` is what they are called, `was` an earlier name, `tel` a phone, `nhs` a number, `lived` an earlier home, `said` a description.
 * Names that are alike stand in it on purpose: whoever is meant has to be told from them.
 */
export const townPeople = `
alfie | Alfie | James | Thorne | 2017-04-09 | 4 Mill Row | ZZ1 1AA | tel 07700 900101
alice | Alice | | Thorne | 2017-04-09 | 4 Mill Row | ZZ1 1AA |
leanne | Leanne | | Thorne | 1991-06-30 | 4 Mill Row | ZZ1 1AA | was Leanne Pickering; tel 07700 900102
darren | Darren | | Thorne | 1988-11-02 | 17 Station Road | ZZ2 4QF | aka Daz
alfred-old | Alfred | | Thorne | 1952-01-19 | 4 Canal Street | ZZ3 2LM |
jackhenry | Jack-Henry | | O'Connell | 2015-08-21 | 9 Chapel Walk | ZZ4 3DN |
siobhan | Siobhan | | O'Connell | 1989-02-14 | 9 Chapel Walk | ZZ4 3DN | tel 07700 900110
niamh | Niamh | | Gallagher | 2012-10-05 | 22 Hope Street | ZZ4 3DN |
cillian | Cillian | | Gallagher | 2016-03-17 | 22 Hope Street | ZZ4 3DN |
caoimhe | Caoimhe | | Byrne | 2018-12-01 | 3 Dale View | ZZ5 5HJ |
ffion | Ffion | | Prosser | 2019-05-14 | 11 Bridge Street | ZZ2 4QG |
gethin | Gethin | | Prosser | 2021-07-07 | 11 Bridge Street | ZZ2 4QG |
llew | Llewellyn | | Pritchard | 2013-09-30 | 40 Quarry Hill | ZZ6 1TT | aka Lew
hamish | Hamish | | MacDonald | 2014-06-12 | 5 Orchard Close | ZZ6 1TR |
isla | Isla | Rose | Mackenzie | 2020-02-29 | 8 Orchard Close | ZZ6 1TR |
ellamay | Ella-May | | Hargreaves | 2018-05-03 | 31 Albert Terrace | ZZ1 2BB |
lilymae | Lily-Mae | | Hargreaves | 2020-11-11 | 31 Albert Terrace | ZZ1 2BB |
kayleigh | Kayleigh | | Hargreaves | 1996-03-23 | 31 Albert Terrace | ZZ1 2BB | tel 07700 900120; was Kayleigh Booth
tommy | Thomas | | Ackroyd | 2016-01-08 | 2 Church Lane | ZZ1 3CC | aka Tommy
thomas2 | Thomas | | Ackroyd | 1984-05-27 | 2 Church Lane | ZZ1 3CC |
elizabeth | Elizabeth | | Ackroyd | 1986-09-04 | 2 Church Lane | ZZ1 3CC | was Elizabeth Stead
billy | William | | Stead | 2011-12-24 | 55 Sycamore Avenue | ZZ7 8PL | aka Billy
katie | Katherine | | Stead | 2013-02-02 | 55 Sycamore Avenue | ZZ7 8PL |
maggie | Margaret | | Stead | 1949-08-15 | 57 Sycamore Avenue | ZZ7 8PL |
charlie-b | Charlie | | Smith | 2014-04-18 | 12 Station Road | ZZ2 4QF |
charlie-g | Charlotte | | Smith | 2014-10-09 | 70 Quarry Hill | ZZ6 1TT | aka Charlie
jsmith1 | Jayden | | Smith | 2010-06-06 | 14 Canal Street | ZZ3 2LM |
jsmith2 | Jaydon | | Smith | 2016-06-16 | 3 Hope Street | ZZ4 3DP |
ssmith | Sarah | | Smith | 1985-07-20 | 12 Station Road | ZZ2 4QF | tel 0161 496 0123
pjones | Poppy | | Jones | 2019-09-19 | 6 Dale View | ZZ5 5HJ |
ejones | Evan | | Jones | 2015-11-30 | 6 Dale View | ZZ5 5HJ | nhs 9990000018
smythe | Sebastian | | Smythe-Browne | 2012-07-14 | 1 Park View | ZZ8 2QQ |
brown | Theo | | Brown | 2012-07-04 | 19 Mill Row | ZZ1 1AB |
amara | Amara | | Osei | 2019-05-14 | 12 Mill Row | ZZ1 1AA | tel 07700 900130
kwame | Kwame | | Osei | 2016-02-01 | 12 Mill Row | ZZ1 1AA |
abena | Abena | | Osei-Mensah | 1990-04-12 | 12 Mill Row | ZZ1 1AA |
kofi | Kofi | | Boateng | 2014-08-08 | 33 Station Road | ZZ2 4QH |
akosua | Akosua | | Boateng | 2018-08-19 | 33 Station Road | ZZ2 4QH |
emeka | Chukwuemeka | | Okafor | 2015-03-03 | 27 Hope Street | ZZ4 3DP | aka Emeka
ngozi | Ngozi | | Okafor | 2017-12-12 | 27 Hope Street | ZZ4 3DP |
chidi | Chidiebere | | Nwosu | 2013-05-25 | 18 Bridge Street | ZZ2 4QG |
tunde | Babatunde | | Adeyemi | 2012-02-20 | 45 Albert Terrace | ZZ1 2BD | aka Tunde
temi | Temitope | | Adeyemi | 2015-07-30 | 45 Albert Terrace | ZZ1 2BD |
folake | Folake | | Adeyemi | 1987-10-10 | 45 Albert Terrace | ZZ1 2BD | tel 07700 900140
tendai | Tendai | | Moyo | 2011-01-31 | 7 Kiln Lane | ZZ3 6RR |
rudo | Rudo | | Moyo | 2016-09-09 | 7 Kiln Lane | ZZ3 6RR |
yusuf | Yusuf | | Abdi | 2019-11-23 | 16 Canal Street | ZZ3 2LN | tel 07700 900123
hodan | Hodan | | Abdi | 2014-04-04 | 16 Canal Street | ZZ3 2LN |
khadra | Khadra | | Xasan | 1992-12-02 | 16 Canal Street | ZZ3 2LN |
cabdi | Cabdullahi | | Warsame | 2010-10-20 | 60 Quarry Hill | ZZ6 1TU |
ifrah | Ifrah | | Warsame | 2012-03-28 | 60 Quarry Hill | ZZ6 1TU |
selam | Selam | | Tesfaye | 2017-06-21 | 28 Canal Street | ZZ3 2LN |
dawit | Dawit | | Tesfaye | 2009-01-07 | 28 Canal Street | ZZ3 2LN |
filmon | Filmon | | Gebremedhin | 2010-05-24 | 5 Chapel Walk | ZZ4 3DN |
mohammed1 | Mohammed | | Khan | 2015-05-15 | 21 Albert Terrace | ZZ1 2BB |
muhammad2 | Muhammad | Ali | Khan | 2018-02-09 | 88 Station Road | ZZ2 4QJ |
mkhan3 | Mohammad | | Khan | 2009-09-01 | 5 Mill Row | ZZ1 1AA |
ayesha | Ayesha | | Khan | 2013-11-17 | 21 Albert Terrace | ZZ1 2BB |
zainab | Zainab | | Hussain | 2016-07-22 | 24 Albert Terrace | ZZ1 2BB |
hassan | Hassan | | Hussain | 2012-12-13 | 24 Albert Terrace | ZZ1 2BB |
fatima | Fatima | Bibi | Hussain | 1990-01-01 | 24 Albert Terrace | ZZ1 2BB | tel 07700 900150
abdulrahman | Abdul Rahman | | Siddiqui | 2014-03-29 | 13 Hope Street | ZZ4 3DP |
shahida | Shahida | | Begum | 1988-06-06 | 13 Hope Street | ZZ4 3DP |
tahmina | Tahmina | | Begum | 2011-06-18 | 50 Canal Street | ZZ3 2LP |
rezaul | Rezaul | | Karim | 2013-08-26 | 50 Canal Street | ZZ3 2LP |
noor | Noor | | Al-Hassani | 2018-10-31 | 14 Kiln Lane | ZZ3 6RR |
ibrahim | Ibrahim | | Al-Hassani | 2015-01-20 | 14 Kiln Lane | ZZ3 6RR |
layla | Layla | | Darwish | 2012-05-09 | 36 Bridge Street | ZZ2 4QG |
omar | Omar | | Darwish | 2019-08-02 | 36 Bridge Street | ZZ2 4QG |
shirin | Shirin | | Karimi | 2014-12-21 | 9 Dale View | ZZ5 5HJ |
reza | Reza | | Karimi | 2010-03-21 | 9 Dale View | ZZ5 5HJ |
zarghuna | Zarghuna | | Stanikzai | 2016-11-05 | 77 Quarry Hill | ZZ6 1TU |
gulalai | Gulalai | | Popal | 2017-02-14 | 79 Quarry Hill | ZZ6 1TU |
rojin | Rojîn | | Şahin | 2013-07-01 | 30 Station Road | ZZ2 4QH |
emre | Emre | | Yıldız | 2015-10-29 | 32 Station Road | ZZ2 4QH |
gurpreet | Gurpreet | | Singh | 2014-04-13 | 41 Sycamore Avenue | ZZ7 8PN |
harpreet | Harpreet | | Kaur | 2017-04-14 | 41 Sycamore Avenue | ZZ7 8PN |
jasleen | Jasleen | | Gill | 2011-11-12 | 43 Sycamore Avenue | ZZ7 8PN |
priya | Priya | | Patel | 2015-09-15 | 10 Park View | ZZ8 2QQ |
krish | Krishna | | Patel | 2018-08-18 | 10 Park View | ZZ8 2QQ | aka Krish
aarav | Aarav | | Chaudhary | 2016-05-05 | 15 Park View | ZZ8 2QQ |
lakshmi | Lakshmi | | Venkataraman | 2013-03-13 | 20 Park View | ZZ8 2QR |
thushara | Thusharan | | Sivakumar | 2012-06-27 | 23 Park View | ZZ8 2QR |
dilani | Dilani | | Fernando | 2014-02-26 | 25 Park View | ZZ8 2QR |
ola | Aleksandra | | Kowalska | 2014-09-27 | 38 Hope Street | ZZ4 3DQ | aka Ola
jakub | Jakub | | Kowalski | 2017-01-26 | 38 Hope Street | ZZ4 3DQ | aka Kuba
gosia | Małgorzata | | Wiśniewska | 1985-11-11 | 52 Hope Street | ZZ4 3DQ |
zbig | Zbigniew | | Wójcik | 2011-07-19 | 54 Hope Street | ZZ4 3DQ |
lukasz | Łukasz | | Żuk | 2013-10-18 | 56 Hope Street | ZZ4 3DQ |
andrei | Andrei | | Popescu | 2016-04-24 | 8 Kiln Lane | ZZ3 6RS |
ioana | Ioana | | Popescu | 2018-06-30 | 8 Kiln Lane | ZZ3 6RS |
stefan | Ștefan | | Lăcătuș | 2012-08-13 | 10 Kiln Lane | ZZ3 6RS |
esmeralda | Esmeralda | | Horváthová | 2015-05-21 | 66 Canal Street | ZZ3 2LP |
dusan | Dušan | | Horváth | 2010-12-05 | 66 Canal Street | ZZ3 2LP |
viktoria | Viktorija | | Kazlauskaitė | 2014-07-06 | 71 Station Road | ZZ2 4QJ |
oleksandr | Oleksandr | | Shevchenko | 2013-01-25 | 1 Bridge Street | ZZ2 4QF | aka Sasha
yuliia | Yuliia | | Shevchenko | 1989-03-09 | 1 Bridge Street | ZZ2 4QF | tel 07700 900160
besnik | Besnik | | Hoxha | 2009-08-28 | 35 Quarry Hill | ZZ6 1TT |
joao | João | | Ferreira da Silva | 2015-06-10 | 29 Mill Row | ZZ1 1AB |
ines | Inês | | Ferreira da Silva | 2019-01-13 | 29 Mill Row | ZZ1 1AB |
giulia | Giulia | | D'Angelo | 2012-11-08 | 7 Park View | ZZ8 2QQ |
dimitris | Dimitrios | | Papadopoulos | 2011-03-25 | 62 Sycamore Avenue | ZZ7 8PL | aka Dimitri
xiaoming | Xiaoming | | Zhang | 2014-01-31 | 48 Bridge Street | ZZ2 4QG | aka Ming
meiling | Mei Ling | | Wong | 2016-10-10 | 50 Bridge Street | ZZ2 4QG |
linh | Linh | | Nguyễn | 2015-02-19 | 64 Station Road | ZZ2 4QJ |
minh | Minh Anh | | Nguyễn | 2018-09-24 | 64 Station Road | ZZ2 4QJ |
angelo | Angelo | | Dela Cruz | 2013-12-25 | 12 Dale View | ZZ5 5HJ |
shanice | Shanice | | Campbell | 2010-04-07 | 90 Quarry Hill | ZZ6 1TU |
tyrone | Tyrone | | Campbell-Reid | 2014-11-03 | 90 Quarry Hill | ZZ6 1TU |
deshawn | D'Shawn | | Reid | 2012-09-12 | 92 Quarry Hill | ZZ6 1TU |
romany | Delilah | | Lee | 2016-06-24 | 3 Kiln Lane | ZZ3 6RR |
romany2 | Elvis | | Lee | 2013-05-17 | 3 Kiln Lane | ZZ3 6RR |
babybyrne | Baby | | Byrne | 2026-01-15 | 3 Dale View | ZZ5 5HJ |
orla | Órla | | Byrne | 1998-04-26 | 3 Dale View | ZZ5 5HJ | tel 07700 900170
boy12 | | | | | 12 Canal Street | ZZ3 2LM | said The boy with the red bicycle
mia-a | Mia | | Taylor | 2017-03-12 | 18 Mill Row | ZZ1 1AB | lived 6 Chapel Walk ZZ4 3DN
mia-b | Mia | | Taylor | 2013-03-12 | 80 Hope Street | ZZ4 3DQ |
mya | Mya | | Tailor | 2017-12-03 | 16 Park View | ZZ8 2QQ |
logan | Logan | | Whitehead | 2018-01-02 | 25 Church Lane | ZZ1 3CC | was Logan Firth
nikita-g | Nikita | | Firth | 2009-02-28 | 25 Church Lane | ZZ1 3CC |
stephen | Stephen | | Whitehead | 1979-04-30 | 25 Church Lane | ZZ1 3CC |
joey | Josephine | | Whitehead | 2015-12-08 | 27 Church Lane | ZZ1 3CC | aka Joey
joseph | Joseph | | Whitehead | 2016-12-18 | 29 Church Lane | ZZ1 3CC |
bradley | Bradley | | Entwistle | 2011-09-21 | 44 Mill Row | ZZ1 1AB |
mckenzie | McKenzie | | Ramsbottom | 2019-04-01 | 46 Mill Row | ZZ1 1AB |
teddy | Edward | | Ramsbottom | 2022-05-30 | 46 Mill Row | ZZ1 1AB | aka Teddy
xavier | Xavier | | St John | 2014-05-08 | 4 Park View | ZZ8 2QQ |
`
