import type { TermTable } from './terms';

/** Stomach, bowels and urine. */
export const BELLY_SYMPTOMS = {
  // Stomach
  nausea: [
    'nausea; nauseous; nauseated; feel like vomiting; feeling sick; queasy; sick to my stomach; feels like vomiting',
    'जी मिचला; मितली; मतली; उबकाई; जी मचल; मन कच्चा; उल्टी जैसा',
    'ਜੀ ਕੱਚਾ; ਉਬਕਾਈ; ਦਿਲ ਕੱਚਾ; ਜੀਅ ਕੱਚਾ; ਉਲਟੀ ਵਰਗਾ',
    'ji michla; jee michla; matli; mitli; ubkai; dil kacha; ji kacha; jee ghabra; mann kaccha; dil kaccha; ulti jaisa',
  ],
  vomiting: [
    'vomiting; vomit; vomits; vomited; throwing up; threw up; being sick; puking; throws up; emesis; been sick; throw up',
    'उल्टी; उल्टियाँ; उल्टियां; क़ै; कै; वमन; उलटी',
    'ਉਲਟੀ; ਉਲਟੀਆਂ; ਕੈ',
    'ulti; ultiyan; ultiya; ulty; ultee; ultian; vomit; vomiting; ultiyaan',
  ],
  'vomits-everything': [
    'vomits everything; vomiting everything; cant keep anything down; cannot keep anything down; unable to keep anything down; cannot keep fluids down; cant keep fluids down; unable to keep fluids down; cannot keep food or water down; unable to keep down fluids; cannot keep down; cant keep down; unable to keep down; vomiting all feeds; throws up everything',
    'सब कुछ उल्टी; हर चीज़ उल्टी; जो खाता उल्टी; पानी भी नहीं रुक; कुछ नहीं पच; पानी भी उल्टी; कुछ भी नहीं रुक; सब उल्टी',
    'ਸਭ ਕੁਝ ਉਲਟੀ; ਪਾਣੀ ਵੀ ਨਹੀਂ ਰੁਕ; ਕੁਝ ਨਹੀਂ ਪਚ; ਸਭ ਉਲਟੀ; ਕੁਝ ਵੀ ਅੰਦਰ ਨਹੀਂ',
    'sab kuch ulti; sab ulti; pani bhi nahi ruk; kuch nahi pach; kuch nahi ruk; kuch bhi nahi ruk; sab kujh ulti; paani bhi ulti',
  ],
  'green-vomit': [
    'green vomit; bilious; bile; green vomiting; vomiting green; vomiting bile',
    'हरी उल्टी; हरे रंग की उल्टी; पित्त की उल्टी',
    'ਹਰੀ ਉਲਟੀ; ਹਰੇ ਰੰਗ ਦੀ ਉਲਟੀ',
    'hari ulti; hare rang ki ulti',
  ],
  'projectile-vomit': [
    'projectile vomiting; projectile; forceful vomiting',
    'फव्वारे जैसी उल्टी; ज़ोर से दूर उल्टी; तेज़ धार से उल्टी',
    'ਫੁਹਾਰੇ ਵਾਂਗ ਉਲਟੀ; ਜ਼ੋਰ ਨਾਲ ਉਲਟੀ',
    'favvare jaisi ulti',
  ],
  'blood-vomit': [
    'vomiting blood; blood in vomit; haematemesis; hematemesis; coffee ground vomit; coffee grounds; coffee ground; throwing up blood; vomited blood; bloody vomit; blood vomiting',
    'खून की उल्टी; उल्टी में खून; ख़ून की उल्टी',
    'ਖੂਨ ਦੀ ਉਲਟੀ; ਉਲਟੀ ਵਿੱਚ ਖੂਨ; ਲਹੂ ਦੀ ਉਲਟੀ',
    'khoon ki ulti; ulti mein khoon; khun ki ulti; ulti me khun; khoon di ulti; ulti vich khoon',
  ],
  diarrhoea: [
    'bloody diarrhea; bloody diarrhoea; diarrhea; diarrhoea; loose motion; loose motions; loose stools; loose stool; watery stools; watery stool; running stomach; the runs; frequent stools; loose bowel movements; watery diarrhea; gastroenteritis; stomach flu; food poisoning; watery motions',
    'दस्त में खून; खूनी दस्त; दस्त; पतली टट्टी; लूज़ मोशन; पेट खराब; पतला मल; पेट चल; हैज़ा; पतले दस्त; पतली पॉटी; पानी जैसे दस्त',
    'ਦਸਤ ਵਿੱਚ ਖੂਨ; ਖੂਨੀ ਦਸਤ; ਦਸਤ; ਪਤਲੀ ਟੱਟੀ; ਮਰੋੜ ਦਸਤ; ਪੇਟ ਖ਼ਰਾਬ; ਟੱਟੀਆਂ ਲੱਗ; ਜੁਲਾਬ; ਲੂਜ਼ ਮੋਸ਼ਨ; ਟੱਟੀਆਂ; ਢਿੱਡ ਖ਼ਰਾਬ',
    'dast; dust lag; loose motion; lose motion; patli tatti; patli potty; pet kharab; pet chal; julab; tattiyan; tattian; loosemotion; patli latrine; patle dast; dhid kharab',
  ],
  'blood-stool': [
    'blood in stool; bloody stool; bloody stools; blood in stools; blood in poop; dysentery; bloody diarrhea; bloody diarrhoea; rectal bleeding; blood from anus; blood on toilet paper; blood in motion; blood when passing stool; hematochezia; blood with stool; bleeding from rectum; bleeding per rectum; rectal bleed',
    'मल में खून; टट्टी में खून; लैट्रिन में खून; दस्त में खून; खूनी दस्त; पेचिश; पॉटी में खून; टट्टी के साथ खून',
    'ਟੱਟੀ ਵਿੱਚ ਖੂਨ; ਦਸਤ ਵਿੱਚ ਖੂਨ; ਖੂਨੀ ਦਸਤ; ਪੇਚਿਸ਼; ਮਲ ਵਿੱਚ ਖੂਨ; ਟੱਟੀ ਨਾਲ ਖੂਨ',
    'tatti mein khoon; latrine mein khoon; latrine me khun; potty me khoon; khooni dast; pechish; dast mein khoon; tatti ch khoon; tatti vich khoon; tatti me khoon; dast me khoon',
  ],
  'black-stool': [
    'black stool; black stools; tarry stool; tarry stools; melena; melaena; black tarry; black tarry stool; black poop; black tarry stools; dark tarry stools',
    'काला मल; काली टट्टी; काली लैट्रिन; काली पॉटी; काला पाखाना',
    'ਕਾਲੀ ਟੱਟੀ; ਕਾਲੀਆਂ ਟੱਟੀਆਂ; ਕਾਲਾ ਮਲ',
    'kali tatti; kaali latrine; kali potty; kaala mal; kali latrine; kaali tatti',
  ],
  'redcurrant-stool': [
    'redcurrant jelly; red currant jelly stool; jelly like stool; currant jelly',
    'लाल जेली जैसी टट्टी',
    'ਲਾਲ ਜੈਲੀ ਵਰਗੀ ਟੱਟੀ',
    '',
  ],
  'rice-water-stool': [
    'rice water stool; rice water stools; rice-water; cholera',
    'चावल के पानी जैसे; चावल के पानी जैसी; हैजा; हैज़ा',
    'ਚੌਲਾਂ ਦੇ ਪਾਣੀ ਵਰਗੇ; ਹੈਜ਼ਾ',
    'chawal ke pani jaise; haiza; haija',
  ],
  constipation: [
    'constipation; constipated; hard stool; hard stools; cant poop; no bowel movement; not passed stool; infrequent bowel movements; hard motions; difficulty passing stool; straining at stool; bowels not open',
    'कब्ज़; कब्ज; पेट साफ नहीं; सख्त टट्टी; टट्टी नहीं आ; सख़्त लैट्रिन; पेट साफ़ नहीं',
    'ਕਬਜ਼; ਪੇਟ ਸਾਫ਼ ਨਹੀਂ; ਸਖ਼ਤ ਟੱਟੀ; ਟੱਟੀ ਨਹੀਂ ਆ',
    'kabz; kabj; qabz; pet saaf nahi; pet saf nahi; sakht tatti; kabaj; kabaz',
  ],
  bloating: [
    'bloating; bloated; gas; gassy; wind; flatulence; belching; burping; burps; fullness; distension; trapped wind',
    'गैस; अफारा; पेट फूल; डकार; पेट में गैस; गैस बन',
    'ਗੈਸ; ਅਫਾਰਾ; ਪੇਟ ਫੁੱਲ; ਡਕਾਰ; ਢਿੱਡ ਫੁੱਲ',
    'gas; afara; pet phool; dakar; gais; pet ful; dhid ful',
  ],
  'rigid-abdomen': [
    'rigid abdomen; abdomen rigid; board like abdomen; hard abdomen; stomach hard as a board; rigid belly; belly hard; guarding; rebound tenderness; abdomen is hard; rebound',
    'पेट सख्त; पेट सख़्त; पेट पत्थर; पेट कड़ा; पेट लकड़ी',
    'ਪੇਟ ਸਖ਼ਤ; ਪੇਟ ਪੱਥਰ; ਢਿੱਡ ਸਖ਼ਤ; ਪੇਟ ਆਕੜ',
    'pet sakht; pet patthar; pet kada; dhid sakht',
  ],
  jaundice: [
    'jaundice; jaundiced; yellow eyes; yellow skin; skin turned yellow; eyes yellow; yellowing of skin; yellowing of eyes; hepatitis',
    'पीलिया; आँखें पीली; पीली आँखें; शरीर पीला',
    'ਪੀਲੀਆ; ਅੱਖਾਂ ਪੀਲੀਆਂ; ਸਰੀਰ ਪੀਲਾ; ਕਾਲਾ ਪੀਲੀਆ',
    'peeliya; piliya; pilia; ankhe peeli; aankhein peeli; akhan pilliyan; peelia; ankh peeli',
  ],
  piles: [
    'piles; hemorrhoid; hemorrhoids; haemorrhoids; haemorrhoid; anal fissure; fissure',
    'बवासीर; मस्से टट्टी; फिशर; बवासिर',
    'ਬਵਾਸੀਰ; ਫਿਸ਼ਰ',
    'bawasir; bavasir; bawaseer; fissure; fisher',
  ],
  hernia: ['hernia; rupture in groin', 'हर्निया; आँत उतर; आंत उतर', 'ਹਰਨੀਆ; ਆਂਦਰ ਉੱਤਰ', 'harnia; hernia; aant utar'],
  'hernia-stuck': [
    'hernia wont go back; hernia stuck; irreducible hernia; strangulated hernia; hernia painful; hernia cannot be pushed back; hernia hard',
    'हर्निया अंदर नहीं; हर्निया में दर्द; हर्निया सख्त',
    'ਹਰਨੀਆ ਅੰਦਰ ਨਹੀਂ; ਹਰਨੀਆ ਵਿੱਚ ਦਰਦ',
    'hernia andar nahi; hernia mein dard',
  ],
  hiccups: ['hiccups; hiccup; hiccoughs', 'हिचकी; हिचकियाँ', 'ਹਿਚਕੀ; ਹਿਚਕੀਆਂ', 'hichki; hichkiyan'],
  dysphagia: [
    'dysphagia; food sticks; food gets stuck going down; food sticking',
    'निगलने में तकलीफ; निगलने में दिक्कत; खाना अटक',
    'ਨਿਗਲਣ ਵਿੱਚ ਤਕਲੀਫ਼; ਲੰਘਾਉਣ ਵਿੱਚ ਔਖ',
    'nigalne mein taklif; nigalne me dikkat',
  ],
  'sunken-eyes': [
    'sunken eyes; eyes sunken; sunken; sunken eye',
    'आँखें धँस; धँसी आँखें; आँखें अंदर; आंखें धंस',
    'ਅੱਖਾਂ ਧਸ; ਧਸੀਆਂ ਅੱਖਾਂ; ਅੱਖਾਂ ਅੰਦਰ',
    'ankhe dhas; aankhein dhas; ankh dhas; akhan dhas; aankhe andar',
  ],
  'skin-pinch': [
    'skin pinch goes back slowly; skin pinch slow; poor skin turgor; skin stays pinched; skin turgor',
    'चमड़ी धीरे वापस; चुटकी धीरे',
    'ਚਮੜੀ ਹੌਲੀ ਵਾਪਸ',
    'chamdi dheere wapas',
  ],
  dehydration: [
    'dehydrated; dehydration; dry mouth; dry lips; no tears; crying without tears; mouth very dry; dry mucous membranes; few tears',
    'पानी की कमी; डिहाइड्रेशन; मुँह सूख; आँसू नहीं; मुंह सूख; होंठ सूख',
    'ਪਾਣੀ ਦੀ ਘਾਟ; ਪਾਣੀ ਦੀ ਕਮੀ; ਮੂੰਹ ਸੁੱਕ; ਹੰਝੂ ਨਹੀਂ; ਬੁੱਲ੍ਹ ਸੁੱਕ',
    'pani ki kami; muh sukh; munh sookh; ansu nahi; aansu nahi; hanju nahi; muh sookh; paani di kami',
  ],
  // Urine and sexual health
  'blood-urine': [
    'blood in urine; haematuria; hematuria; bloody urine; urine red; red urine; pink urine; blood in pee',
    'पेशाब में खून; लाल पेशाब; पेशाब लाल; खूनी पेशाब',
    'ਪਿਸ਼ਾਬ ਵਿੱਚ ਖੂਨ; ਲਾਲ ਪਿਸ਼ਾਬ; ਪਿਸ਼ਾਬ ਲਾਲ',
    'peshab mein khoon; peshab me khun; lal peshab; pishab vich khoon; pishab ch khoon; peshab laal; peshab me khoon',
  ],
  'no-urine': [
    'no urine; not passed urine; no wet nappy; no wet nappies; no wet diapers; dry diapers; dry nappies; dry diaper; has not urinated; hasnt urinated; not urinated; no wet diaper; hasnt peed; not peed; anuria; not passing urine; cannot pass urine; unable to pass urine; urinary retention; cant pee; unable to urinate; cant urinate; cannot urinate; fewer wet nappies; fewer wet diapers; less urine; oliguria',
    'पेशाब नहीं; पेशाब बंद; पेशाब रुक; पेशाब कम; पेशाब बहुत कम',
    'ਪਿਸ਼ਾਬ ਨਹੀਂ; ਪਿਸ਼ਾਬ ਬੰਦ; ਪਿਸ਼ਾਬ ਰੁਕ; ਪਿਸ਼ਾਬ ਘੱਟ',
    'peshab nahi; peshab band; pishab nahi; pishab band; peshab ruk; pishab ruk; susu nahi; peshaab nahi; peshab kam',
  ],
  dysuria: [
    'burning urination; painful urination; dysuria; burning when urinating; pain when urinating; pain passing urine; burning on passing urine; burning urine; uti; urinary infection; urine infection; urinary tract infection; cystitis; bladder infection; hurts to pee; burns when I pee; stinging when peeing; burning pee',
    'पेशाब में जलन; पेशाब करते जलन; पेशाब में दर्द; पेशाब जल; पेशाब का इन्फेक्शन',
    'ਪਿਸ਼ਾਬ ਵਿੱਚ ਜਲਣ; ਪਿਸ਼ਾਬ ਵਿੱਚ ਸਾੜ; ਪਿਸ਼ਾਬ ਕਰਦੇ ਦਰਦ; ਪਿਸ਼ਾਬ ਸੜ',
    'peshab mein jalan; peshab me jalan; pishab ch saarh; pishab vich jalan; peshab jal; pishab sad; peshaab me jalan',
  ],
  incontinence: [
    'incontinence; incontinent; loss of bladder control; wets self; lost bladder control; lost bowel control; loss of bowel control; leaking urine; bladder or bowel; cannot control urine; soiled himself; unable to control urine; urine leaks; bed wetting; bedwetting',
    'पेशाब पर काबू नहीं; पेशाब निकल; टट्टी निकल; पेशाब रोक नहीं; काबू नहीं; कपड़ों में पेशाब',
    'ਪਿਸ਼ਾਬ ਤੇ ਕਾਬੂ ਨਹੀਂ; ਪਿਸ਼ਾਬ ਨਿਕਲ; ਟੱਟੀ ਨਿਕਲ; ਕਾਬੂ ਨਹੀਂ',
    'peshab nikal; peshab par kabu nahi; pishab nikal; kabu nahi; kaabu nahi; peshab rok nahi',
  ],
  'weak-stream': [
    'weak stream; poor stream; dribbling urine; slow stream; hesitancy; prostate; poor urinary stream',
    'पेशाब की धार; धार कमज़ोर; पेशाब टपक; प्रोस्टेट',
    'ਪਿਸ਼ਾਬ ਦੀ ਧਾਰ; ਧਾਰ ਘੱਟ; ਗਦੂਦ',
    'peshab ki dhar; dhar kamzor; gadood; prostate',
  ],
  priapism: ['erection lasting; painful erection; priapism; erection wont go', 'लिंग खड़ा रह; तनाव खत्म नहीं', 'ਤਣਾਅ ਖ਼ਤਮ ਨਹੀਂ', ''],
  'erection-problem': [
    'erectile dysfunction; impotence; erection problem; cannot get erection; premature ejaculation; sexual problem',
    'नामर्दी; मर्दाना कमज़ोरी; शीघ्रपतन; तनाव नहीं; स्वप्नदोष; धात',
    'ਨਾਮਰਦੀ; ਮਰਦਾਨਾ ਕਮਜ਼ੋਰੀ; ਧਾਤ; ਸ਼ੀਘਰ ਪਤਨ',
    'namardi; mardana kamzori; shighrapatan; dhat; dhaat',
  ],
} as const satisfies TermTable;
