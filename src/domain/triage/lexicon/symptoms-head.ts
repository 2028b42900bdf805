import type { TermTable } from './terms';

/** Eyes, ears, nose and throat. */
export const HEAD_SYMPTOMS = {
  // Eyes
  'double-vision': [
    'double vision; seeing double; diplopia; sees double; sees two of everything; seeing two of everything; two images; vision double; sees two',
    'दो दो दिख; डबल दिख; दोहरा दिख; एक का दो दिख',
    'ਦੋ ਦੋ ਦਿਸ; ਡਬਲ ਦਿਸ; ਦੋਹਰਾ ਦਿਸ',
    'do do dikh; double dikh; dohra dikh',
  ],
  'vision-loss': [
    'loss of vision; vision loss; sudden blindness; went blind; cant see out of; lost vision; lost sight; blind; blindness; visual loss; curtain over vision; loss of sight; vision went; sudden loss of sight; vision went black; sight went; cannot see from one eye; cant see from one eye; dark curtain; curtain over eye; shadow over vision; shadow in vision; shadow at the edge; black curtain; part of vision missing; lost half of vision; missing part of sight; sight lost; vision is gone; everything went black; dark shadow; shade over eye; loss of peripheral vision; loss of side vision; field of vision missing; sudden dimming; dimming of vision; greyout',
    'दिखना बंद; दिखाई देना बंद; नज़र चली गई; आँख की रोशनी चली; अंधेरा छा; अंधा; दिख नहीं',
    'ਦਿਸਣਾ ਬੰਦ; ਨਜ਼ਰ ਚਲੀ ਗਈ; ਅੱਖ ਦੀ ਰੌਸ਼ਨੀ ਚਲੀ; ਹਨੇਰਾ ਛਾ; ਅੰਨ੍ਹਾ',
    'dikhna band; dikhai dena band; nazar chali gayi; ankh ki roshni chali; andhera cha; disna band',
  ],
  'blurred-vision': [
    'blurred vision; blurry vision; blurring of vision; vision blurred; blurry; blurred; hazy vision; visual disturbance; visual changes; vision problems; cloudy vision; spots before eyes; decreased vision; vision changes; reduced vision; blurring; foggy vision; misty vision; dim vision; vision is dim; fuzzy vision; vision is fuzzy; vision fuzzy; cannot focus; difficulty focusing; vision became blurred; sight blurred; sight is blurred; trouble seeing; vision getting worse; failing sight; hazy; sight cloudy; cloudy sight; vision cloudy; sight misty; misty sight; sight getting worse; sight is getting worse; sight worse; sight failing; sight is failing; sight blurry; sight less clear; cannot read small print; sight dim; cannot see the blackboard; cannot see blackboard; cannot see the board; cant see the board; cannot read the board; cannot see far; cant see far; cannot see distant; short sighted; needs glasses; squints to see',
    'धुंधला; धुँधला; धुंधला दिख; साफ नहीं दिख; नज़र कमज़ोर; आँखों के आगे; आँखों के सामने',
    'ਧੁੰਦਲਾ; ਧੁੰਦਲਾ ਦਿਸ; ਸਾਫ਼ ਨਹੀਂ ਦਿਸ; ਨਜ਼ਰ ਘੱਟ; ਅੱਖਾਂ ਅੱਗੇ',
    'dhundhla; dhundla; dhundhala; saaf nahi dikh; nazar kamzor; dhundla dikh; saaf nahi dis; blur dikh',
  ],
  'flashes-floaters': [
    'floaters; flashes of light; flashing lights; flashes; shower of floaters; flashing light; black spots in vision; floating spots; specks; specks floating; cobwebs; black dots; dots floating; sparks; flickering lights; lightning streaks; streaks of light; zigzag lines; zigzag; shimmering; new floaters',
    'बिजली जैसी चमक; चमक दिख; काले धब्बे तैर; आँखों में चमक',
    'ਚਮਕ ਦਿਸ; ਕਾਲੇ ਧੱਬੇ ਤੈਰ; ਅੱਖਾਂ ਵਿੱਚ ਚਮਕ',
    'chamak dikh; kale dhabbe',
  ],
  'red-eye': [
    'red eye; red eyes; pink eye; pinkeye; conjunctivitis; bloodshot eyes; eye infection; eye flu; eyes are red; eye is red; redness of eye; eye redness; red and painful eye; eye went red; eye has become red',
    'आँख लाल; आँखें लाल; आई फ्लू; लाल आँख; आँख आ गई; आँख आना; आँखें आ',
    'ਅੱਖ ਲਾਲ; ਅੱਖਾਂ ਲਾਲ; ਲਾਲ ਅੱਖ; ਅੱਖ ਆ ਗਈ; ਅੱਖਾਂ ਆ; ਆਈ ਫਲੂ',
    'ankh lal; aankh laal; aankhein laal; akh laal; akhan laal; eye flu; ankhe lal',
  ],
  'sticky-eye': [
    'sticky eye; sticky eyes; gunky eyes; eye discharge; eyes stuck together; crusty eyes; watery eyes; eyes watering; watery eye; watering of eyes; tearing; itchy eyes; gritty eyes; sticky discharge from eye; eye crust; crusts on lashes; lashes stuck; discharge from eye; discharge from eyes; yellow discharge from eye; watering eye; water from eyes; itchy watery eyes',
    'आँख में कीचड़; आँखों से पानी; आँख चिपक; आँख से पानी; कीचड़; आँखों में खुजली',
    'ਅੱਖਾਂ ਵਿੱਚ ਗਿੱਡ; ਅੱਖ ਵਿੱਚੋਂ ਪਾਣੀ; ਅੱਖਾਂ ਵਿੱਚੋਂ ਪਾਣੀ; ਗਿੱਡ; ਅੱਖਾਂ ਚਿਪਕ',
    'keechad; ankh se pani; aankhon se pani; gidd; akhan cho pani',
  ],
  stye: [
    'stye; sty; lump on eyelid; chalazion',
    'गुहेरी; बिलनी; पलक पर दाना; पलक पर फुंसी',
    'ਗੁਹੇਰੀ; ਗੁਹਾਂਜਣੀ; ਪਲਕ ਉੱਤੇ ਦਾਣਾ',
    'guheri; bilni; guhanjni',
  ],
  'dry-eyes': [
    'dry eyes; dry eye; gritty; eyes feel dry; eyes dry; eye dryness; eyes are dry',
    'आँखें सूखी; आँखों में सूखापन',
    'ਅੱਖਾਂ ਸੁੱਕੀਆਂ; ਅੱਖਾਂ ਵਿੱਚ ਖੁਸ਼ਕੀ',
    '',
  ],
  'eye-halos': [
    'halos around lights; haloes; rainbow around lights; halos; haloes round lights; halos round lights; haloes around lights; rings around lights; coloured rings; colored rings; rainbow rings',
    'रोशनी के चारों ओर घेरे; इंद्रधनुष जैसे घेरे',
    'ਰੌਸ਼ਨੀ ਦੁਆਲੇ ਘੇਰੇ',
    '',
  ],
  // Ear, nose, throat
  'hearing-loss': [
    'hearing loss; hard of hearing; deafness; loss of hearing; cant hear; deaf; muffled hearing; reduced hearing; decreased hearing; difficulty hearing; cannot hear; hearing worse; hears less; hearing has gone; sudden deafness; lost hearing; hearing gone; cannot hear from one ear',
    'कम सुनाई; सुनाई नहीं; बहरा; बहरापन; सुनाई कम',
    'ਘੱਟ ਸੁਣ; ਸੁਣਾਈ ਨਹੀਂ; ਬੋਲਾ; ਬੋਲ਼ਾਪਣ; ਸੁਣਦਾ ਨਹੀਂ',
    'kam sunai; sunai nahi; behra; bahra; ghat sunda',
  ],
  tinnitus: [
    'tinnitus; ringing in ears; ringing in ear; ears ringing; buzzing in ear; ringing; ringing sound; ringing in both ears; hissing in ear; hissing in ears; humming in ears; humming in ear; buzzing in ears; noise in ears; noises in ears',
    'कान में आवाज़; कान बज; कान में सीटी; कान में घंटी',
    'ਕੰਨ ਵਿੱਚ ਆਵਾਜ਼; ਕੰਨ ਵੱਜ; ਕੰਨ ਵਿੱਚ ਸੀਟੀ',
    'kan mein awaz; kan baj; kaan mein seeti',
  ],
  'ear-wax': [
    'ear wax; earwax; blocked ear; ear blocked; wax; clogged ear; ears blocked; ear full',
    'कान में मैल; कान बंद; मैल',
    'ਕੰਨ ਵਿੱਚ ਮੈਲ; ਕੰਨ ਬੰਦ; ਮੈਲ',
    'kan mein mail; kaan band; kan band; kann band',
  ],
  'runny-nose': [
    'runny nose; nasal discharge; running nose; rhinorrhea; rhinorrhoea; nose running; dripping nose; sniffles; nose is running; postnasal drip; runny; thick discharge from nose; nose drips; runs from nose; watery nose; clear discharge from nose; nose runs; snot; snotty',
    'नाक बह; बहती नाक; नाक से पानी; नज़ला; नाक टपक',
    'ਨੱਕ ਵਗ; ਨੱਕ ਵਗਦਾ; ਨਜ਼ਲਾ; ਨੱਕ ਵਿੱਚੋਂ ਪਾਣੀ',
    'naak beh; naak bah; naak se pani; nazla; najla; nakk vag; nak beh; nak bah; nakk vagda',
  ],
  'blocked-nose': [
    'blocked nose; stuffy nose; congestion; congested; nasal congestion; stuffed up; nose blocked; stuffed nose; stuffy; stuffed up nose; nose is blocked; nose is stuffy; blocked nostrils; nose stuffed; bunged up',
    'नाक बंद; बंद नाक',
    'ਨੱਕ ਬੰਦ; ਬੰਦ ਨੱਕ',
    'naak band; nak band; nakk band',
  ],
  'common-cold': [
    'cold; common cold; head cold; cough and cold; upper respiratory infection; uri; urti; the sniffles; flu; influenza; flu like; colds; has a cold; cold symptoms; a cold; viral infection; viral illness',
    'ज़ुकाम; जुकाम; सर्दी; सर्दी ज़ुकाम; सर्दी खाँसी; फ्लू',
    'ਜ਼ੁਕਾਮ; ਜੁਕਾਮ; ਠੰਢ ਜ਼ੁਕਾਮ; ਸਰਦੀ ਜ਼ੁਕਾਮ; ਰੇਸ਼ਾ; ਫਲੂ',
    'zukam; jukam; jukaam; zukaam; sardi; sardi khansi; resha; nazla zukam; flu',
  ],
  sneezing: [
    'sneezing; sneeze; sneezes; sneezy',
    'छींक; छींकें; छींक आ',
    'ਛਿੱਕ; ਛਿੱਕਾਂ; ਨਿੱਛ; ਨਿੱਛਾਂ',
    'cheenk; chheenk; chink; chikka; nichh; cheenke; chhinke',
  ],
  hayfever: [
    'hay fever; allergic rhinitis; pollen allergy; seasonal allergies; seasonal allergy; allergies; dust allergy; every spring; each spring; pollen; around pollen; dust makes; sneezes in spring; sneezing every morning; allergy season; wheat harvest; wheat is harvested; harvest season; during harvest; harvest time; threshing season; parthenium; congress grass',
    'एलर्जी वाला ज़ुकाम; धूल से एलर्जी; पराग से एलर्जी',
    'ਧੂੜ ਤੋਂ ਅਲਰਜੀ; ਅਲਰਜੀ ਵਾਲਾ ਜ਼ੁਕਾਮ',
    'dhool se allergy; dhul se allergy',
  ],
  'sore-throat': [
    'sore throat; throat pain; scratchy throat; throat is sore; throat hurts; painful throat; tonsillitis; pharyngitis; strep throat; throat infection; itchy throat; sore throats; irritated throat; throat is painful; throat is scratchy; throat ache; hurts to swallow; pain on swallowing; painful swallowing; painful to swallow; swallowing hurts; tonsils swollen; swollen tonsils; white spots on tonsils; pus on tonsils; raw throat',
    'गला खराब; गले में खराश; गले में दर्द; गला दर्द; गला बैठ; खराश; गला दुख',
    'ਗਲਾ ਖ਼ਰਾਬ; ਗਲੇ ਵਿੱਚ ਖ਼ਰਾਸ਼; ਗਲੇ ਵਿੱਚ ਦਰਦ; ਗਲਾ ਦੁਖ; ਖ਼ਰਾਸ਼',
    'gala kharab; gale mein kharash; gale me dard; khrash; kharash; gala dard; gale mein dard; gala dukh; gale ch dard; gale vich dard',
  ],
  hoarse: [
    'hoarse; hoarseness; voice change; lost voice; laryngitis; hoarse voice; croaky; change in voice; loss of voice; voice is hoarse; voice has changed; raspy voice; rough voice; croaking; voice gone; voice lost',
    'आवाज़ बैठ; गला बैठ; आवाज़ भारी; आवाज़ बदल; गला बंद',
    'ਆਵਾਜ਼ ਬੈਠ; ਗਲਾ ਬੈਠ; ਆਵਾਜ਼ ਭਾਰੀ; ਗਲਾ ਬੰਦ',
    'awaz baith; awaaz baith; gala baith; awaz bhari; gala band',
  ],
  'muffled-voice': [
    'muffled voice; hot potato voice; voice muffled; thick voice; voice is thick; voice thick; speaks as if mouth full; plummy voice',
    'आवाज़ दबी; आवाज़ नहीं निकल',
    'ਆਵਾਜ਼ ਦੱਬੀ; ਆਵਾਜ਼ ਨਹੀਂ ਨਿਕਲ',
    'awaz nahi nikal',
  ],
  drooling: [
    'drooling; drool; dribbling saliva; drools; cannot swallow saliva; saliva running; saliva drips; dribbling; saliva dribbles; spit running out; cannot swallow spit; cant swallow saliva; cannot swallow own saliva; drooled; drools saliva',
    'लार टपक; लार बह; लार',
    'ਲਾਰ ਟਪਕ; ਲਾਰਾਂ; ਰਾਲਾਂ',
    'laar tapak; laar; lar tapak; raala',
  ],
  'mouth-ulcer': [
    'mouth ulcer; mouth ulcers; canker sore; canker sores; sores in mouth; mouth sores; aphthous; ulcer in mouth; canker; ulcer inside lip; sore in mouth; sores inside mouth; ulcer on tongue; small ulcer in mouth; painful spot in mouth; ulcers in mouth; ulcer inside the lip; ulcer inside cheek',
    'मुँह में छाले; मुँह के छाले; मुंह के छाले; मुंह में छाले',
    'ਮੂੰਹ ਵਿੱਚ ਛਾਲੇ; ਮੂੰਹ ਦੇ ਛਾਲੇ',
    'muh mein chhale; munh ke chale; muh ke chhale; muh me chale; mooh ch chhale',
  ],
  'cold-sore': [
    'cold sore; cold sores; fever blister; herpes labialis; fever blisters; blisters at edge of lip; blister on lip; blisters on lip; sore on lip; lip blisters; blisters at the edge of lip; blisters around mouth; tingling lip',
    'होंठ पर छाले; होंठ पर दाने',
    'ਬੁੱਲ੍ਹ ਉੱਤੇ ਛਾਲੇ',
    '',
  ],
  nosebleed: [
    'nosebleed; nose bleed; nosebleeds; bleeding nose; epistaxis; nose bleeding; bloody nose',
    'नकसीर; नाक से खून; नाक से ख़ून',
    'ਨਕਸੀਰ; ਨੱਕ ਵਿੱਚੋਂ ਖੂਨ; ਨੱਕ ਚੋਂ ਖੂਨ',
    'naksir; nakseer; naak se khoon; nak se khun; nakk cho khoon',
  ],
  'sinus-pain': [
    'sinusitis; sinus; sinus pain; sinus infection; sinus pressure; facial pressure; sinus congestion; pressure over cheeks; pressure over the cheeks; pain over cheeks; pain over the cheeks; pain in cheeks; face pain when bending; pressure in face; pressure in the face; pressure around eyes',
    'साइनस',
    'ਸਾਈਨਸ',
    'sinus; saainas',
  ],
  'smell-loss': [
    'loss of smell; loss of taste; cant smell; no smell; cannot taste',
    'सूँघने की शक्ति; गंध नहीं; स्वाद नहीं',
    'ਸੁੰਘਣ ਦੀ ਸ਼ਕਤੀ; ਸਵਾਦ ਨਹੀਂ',
    'swad nahi; gandh nahi',
  ],
  snoring: [
    'snoring; snore; snores; sleep apnoea; sleepy in the day; sleepy during the day; sleepy in daytime; daytime sleepiness; sleepy by day',
    'खर्राटे; खर्राटा',
    'ਘੁਰਾੜੇ',
    'kharrate; ghurade',
  ],
} as const satisfies TermTable;
