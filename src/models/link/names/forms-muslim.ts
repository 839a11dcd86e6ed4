/** Names common among Muslim families from many countries, with the spellings that Arabic, Urdu, Bengali, Somali, Turkish and Persian writing give. */
export const muslimForms = `
muhammad mohammed mohammad mohamed muhammed mohamad mohammod mohd md muhamad mohamud muhammod maxamed maxamuud mahamed mehmet mahomed mohamoud mehmed mahamud mo moh muxamed mohamet mamadou mohummed mahammad
mahmud mahmood mehmood mahmoud maxamuud mehmud mohmood
ahmed ahmad axmed ahmet achmed ahmat ehmed axmad
hamid hameed hamed xamiid haamid
hamza hamzah xamza hamsa humza hamzeh
hamda hamdi xamda hamdia
aisha ayesha aysha aishah ayisha aaisha caasha casha asha aesha ayse aicha ayishah eisha aishat aiesha
amina aminah aamina ameena aminat emine aamena amena amiina amna aminata
amir ameer amiir aamir
amira ameera ameerah amirah
ali aly cali alee aali alii
aliya aliyah aaliyah alia aleeya aliyya aalia aleyah
abdul abdal abdel abd abdi cabdi abdu
abdi cabdi abdy
abdullah abdulla abdallah cabdulaahi abdulahi abdullahi abdulah abdalla cabdullahi abdillahi abdellah
abdurrahman abdirahman cabdiraxmaan abdulrahman abdurahman abdelrahman abderrahmane abdirahmaan cabdirahman abdulrehman abdurehman abdiraxman abdelrahmane abdramane
abdirizak abdirisaq cabdirisaaq abdulrazak abdulrazzaq abdirizaq razak abdurazak
abdikarim abdulkarim cabdikariim abdelkarim abdulkareem abdikareem karim
abdiaziz abdulaziz cabdicasiis abdelaziz aziz abdulazeez
abdifatah abdulfatah cabdifataax abdelfattah abdifitah
abdiqadir abdulkadir cabdiqaadir abdelkader abdikadir abdulqadir abdulqader
ibrahim ebrahim ibraheem ibraahim ibrahima ibrahiim brahim ibrahem ebraheem ibro
ismail ismael ismaaciil ismaeel ismaiil esmail ismaciil ishmael ismayil esmaeel
isa issa ciise eesa essa eissa iise ise
isha ishah
idris idrees edris idriis
yusuf yousef yousuf yusef yuusuf youssef yousaf yosef yusif joseph youssouf yoosuf yusup yosuf
yunus younis yonis younus yunis
yasin yaseen yasiin yassin yaasiin yassine yasseen
yasmin yasmeen jasmin yasmine yasamin jasmine yasemin yasmiin
yahya yahia yehia yaxye yahye
yaqub yakub yaqoob yakup yacoub yaqoub jacob
umar omar umer cumar omer oumar umair
umaima umaymah omaima
umm um om
usman uthman osman othman cismaan usmaan osmaan ousmane cusmaan uthmaan ousman
hassan hasan xasan hassaan hasen hassen hasaan
hussain hussein husain husayn xuseen hossain hussien hosein hussan hussayn husein huseyin hosen huseen hossein
hussaina husaina
hafsa hafsah hafza xafsa hafsat hafsaa hafisa
halima haleema xaliimo halimah halimo halimat haleemah
hawa hawwa xaawo xawa hauwa hawo eve haawa hawaa awa
habiba habibah xabiiba
habib habeeb xabiib
hana hanaa hanna hannah hanah
hani haani haniya xaani haniyah
hodan xodan hoden hodaan
hibo hiba xibo heba hibah hibaaq hibaq
hamdi xamdi
haroon harun haarun aaron haroun
hidaya hidayah hedaya
ifrah ifraah efrah ifra
iman imaan eman iiman
imran emran imraan cimraan omran
imad emad
iqbal eqbal ikbal iqball
iqra ikra iqrah eqra
ikram ikraam iqram ekram ikran
ilyas elyas ilias ilyaas elias
irfan erfan irfaan
ishaq isaac ishak isxaaq eshaq
jamal jamaal jamel gamal jaamac jama cemal
jama jaamac jamac
jamila jameela jamilah jamiila djamila
jamil jameel djamel
jibril jibreel gabriel djibril jibriil
junaid junayd juned
khadija khadijah hadija khadeeja khadiijo kadija hadiza khadiga khadra khatija khadidja xadiijo khadeejah kadijatou
khadra qadra kadra khadro kadro
khalid khaled qaalid khaalid halid kaled
khalil khaleel halil
khadar khadir khidr hidir qadar
laila layla leila leyla laylah lailah laylaa leilah
liban libaan lyban
maryam mariam miriam maryan mariyam meryem maryama mariyah maryem marian mariama maryum marium
marwa marwah marva
mariya maria mariyah marya
malik malick maalik maleek mallik malek
malika malikah maleeka
maha mahaa
mustafa mustaf mostafa mustapha moustafa mustafe mustafaa mustapa
musa moussa muuse moses moosa mussa muse muusa mousa
munira muneera muniira mounira
mumtaz momtaz
mubarak mubaarak mubarik
nadia nadiya nadya nadiyah
najma nejma najmo nagma
naima naeema nacima nacimo naimah
nasra nasro nasrah nasira nasrin
nasir nasser naser naasir nassir
noor nur nour nuur noora nuura nura noura
noura nora nurah
nafisa nafeesa nafiisa
nimo nimco nima nimca nimah
rahma raxma rahmah raxmo rahmo rehma
rahman rehman rahaman raxmaan rahmaan rahmen
rahim raheem raxiim rahiim
rahima raheema
rashid rasheed rashed raashid rachid reshid
rukhsana ruksana rukhsaana roksana rukhsanah ruqsana
ruqayya ruqayyah ruqaya rukia ruqiya rukaya rukiya ruqia ruqiyo rokia
roda rooda rhoda
saad sad saed sacad
said saeed sayed siciid sayeed saied sayid saiid syed
saida saeeda saciida
safia safiya safiyah safiyyah safiyo saffiyah sofia safiiya safya
sahra sahro zahra saaro sahrah
zahra zahrah zara zaara zahraa zehra sahra zohra
zara zaara zahra zarah
salma salmah selma
salim saleem salem salin
salman salmaan selman
samira sameera samiira
sami samy saami
sana sanaa sanah sannah sanna
sagal sagaal
sara sarah saara zarah
shah shaah sha
shaikh sheikh sheik shaik shekh sheeikh sheykh shiekh cheikh seikh
shakil shakeel chakil
sharif shareef charif sharef
shafiq shafeeq shafique
sumaya sumayyah sumaiya sumayya soumaya sumeya sumaiyah sumaira sumaia sumeyye sumiya
suleiman sulaiman sulayman solomon saleban saleebaan sulieman suleyman souleymane suliman sulaymaan soliman
sulekha zuleikha suleekha zulaikha suleqa zuleykha
tariq tarek tareq tarik taariq tarique
tayyab taiyab tayab tayeb taib tayyib tayib
tahir taher tahirr taahir
tahira taherah tahera
taha tahaa
talha talhah
umama umaamah
warsame warsama warsaame
yaser yasir yassir yaasir
zakaria zakariya zachariah zakariye zakariyya zakariyah zakeria zachary zakaraya zekeriya sakariye zakariyaa
zainab zaynab zeinab zaneb zeynab zenab zainabu saynab zaineb zeynep zaynub zynab seynab zeyneb
zain zayn zane zein zayne zeyn zayan
zaid zayd zayed zeid zaied
zahid zaheed zaahid sahid
zubair zubayr zubeir subeer
zulfiqar zulfikar zulfeqar
fatima fatimah fathima faduma faadumo fadumo fatma faatima fatema faatimah fatimat fatoumata fadma fatou fathimah fadhumo fatuma fatmah
farah faarax farrah farax farha faarah
faisal faysal feisal faisel faycal feysal faizal
fahad fahd faahad
farhan farxaan farhaan farxan
farid fareed
farida fareeda
farooq faruk farouk faruq farook
fawzia fauzia fowsia fawziya fowsiya fozia faiza
faiza fayza fayzah faizah
bilal bilaal belal billal bilel
bilan bilaan
bushra bushrah boushra
bibi biibi beebee
begum begam bagum begom begume
chaudhry choudhury chaudhary choudhry chowdhury chaudhari choudhary chaudry chodhury choudhuri choudry chaudri
qureshi quraishi kureshi qurashi quraaishi qurayshi koraishi
mirza meerza mirzah
miah miya mia miyah mian mya miaah
uddin udin uddeen addin oddin eddine
akhtar akhter aktar akter akther aktir
rafiq rafique rafeeq rafik
aslam aslaam islam
karim kareem kariim karem
kamal kamaal kemal
kabir kabeer kebir
latif lateef latiif
majid majeed maajid
masud masood masoud massoud
nadeem nadim
naveed navid nawid
parveen parvin perveen perwin
patel patil
rana raana
saleh salih saalax salah saalih saleeh
salah salaax saleh
siddiq siddique sadiq sadik siddiqui sadique sidiq
siddiqa siddiqah sidiqa
sultan soltan
sultana sultanah soltana
tasneem tasnim tasneim
tanveer tanvir tanweer
waheed wahid
waqas wakas waqaas
wasim waseem wassim
adil adeel aadil adel adeal aadel
adam aadam aden adan aadan
aden adan aadan adam
ayaan ayan ayaam
ayan ayaan ayaam
ayub ayoub ayoob ayyub job
anas annas anass
anwar anwaar
asif aasif assif
asma asmaa asmah esma
arif aarif areef
ashraf ashref
aleena alina aliyna aleenah elina aliena
alina aleena alena
amal amaal amel
anisa aneesa aniisa
asha caasha
deqa deka deeqa
dahir daahir taahir
ebyan abyan
filsan filsane
guled guuleed
hersi xirsi hirsi
nuh nooh noah nuux nouh
sadia sadiya sacdiya saadia sadiyah saadiya sacdiyo
sadaf sadaff
shamsa shamso shamsah
shukri shukry
saynab zainab
suad suaad sucaad
suhayb suhaib suheyb
ubah ubax uba
jawad jawaad javad
javed javaid jawed javid
emir amir
eren aren
elif alif
emre imre
murad mourad muraad
reza rida raza ridha ridwan
ridwan rizwan redwan ridhwan ridwaan
rizwan ridwan
`
