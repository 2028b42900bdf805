import type { TermTable } from './terms';

/** How, when and how badly: words that belong to the symptom beside them. */
export const MODIFIERS = {
  severe: [
    'severe; severely; very bad; terrible; unbearable; excruciating; worst; intense; extreme; extremely; agonising; awful; horrible; intolerable; very severe; very painful; acute; really bad; a lot of; very high; high; agony; doubled over; writhing; screaming; unbearably; severest; worst pain; very strong; strong; violent pain; worst ever; worst of life; worst pain of life; worst pain ever; unable to sit still; cannot sit still; rolling around; rolling in pain; cannot bear; great pain; 9 out of 10; 10 out of 10; 8 out of 10; crippling; ripping; pain is bad; bad pain; tearing pain; tearing back pain; tearing back; very sore; so sore; very bad pain',
    'बहुत तेज़; बहुत ज़्यादा; असहनीय; भयंकर; तेज़; ज़ोर का; बर्दाश्त नहीं; सहन नहीं; बहुत; बहुत बुरा; ज़बरदस्त; तड़प; सहा नहीं',
    'ਬਹੁਤ ਤੇਜ਼; ਬਹੁਤ ਜ਼ਿਆਦਾ; ਅਸਹਿ; ਤੇਜ਼; ਜ਼ੋਰ ਦਾ; ਬਰਦਾਸ਼ਤ ਨਹੀਂ; ਸਹਿਣ ਨਹੀਂ; ਬਹੁਤ; ਤੜਫ; ਸਿਰੇ ਦਾ',
    'bahut tez; bohot tez; tez; tej; bahut jyada; bardasht nahi; sahan nahi; bahut; bohat; boht; bahot; bhut; bohot; tadap; jyada; zyada; bahut bura; tezz; bada tez',
  ],
  mild: [
    'mild; slight; slightly; a little; minor; small; a bit; mildly; not severe; not too bad; low grade; low-grade; tolerable; little; very mild; not bad; only a little; bearable; minimal; trivial; faint pain; slight pain',
    'हल्का; हल्की; हल्के; थोड़ा; थोड़ी; मामूली; ज़रा; ज़रा सा; छोटा सा; छोटा',
    'ਹਲਕਾ; ਹਲਕੀ; ਥੋੜ੍ਹਾ; ਥੋੜ੍ਹੀ; ਮਾਮੂਲੀ; ਜ਼ਰਾ; ਥੋੜਾ; ਥੋੜੀ; ਛੋਟਾ',
    'halka; halki; thoda; thodi; mamuli; halka sa; thora; thori; jara; zara; chhota; chota',
  ],
  sudden: [
    'sudden; suddenly; all of a sudden; abrupt; out of nowhere; abruptly; woke up with; sudden onset; acute onset; instantly; came on suddenly; in an instant; in seconds; within seconds; within minutes; out of the blue; woken by; was woken by; awoke with; woke with; abruptly while; suddenly became; without warning',
    'अचानक; एकदम; यकायक; एकाएक; अचानक से',
    'ਅਚਾਨਕ; ਇਕਦਮ; ਇੱਕਦਮ; ਯਕਦਮ; ਇਕਦੱਮ',
    'achanak; ekdum; ekdam; ikdam; ik dam; achaanak; achnak; yakdam',
  ],
  worsening: [
    'worsening; getting worse; worse; increasing; worsened; getting bigger; spreading; progressively; progressive; deteriorating; growing; increased; rapidly; worsens; gets worse; got worse; has got worse; becoming worse; more and more; more severe; bigger; larger; more frequent; increasing every; day by day; getting more; has spread; is spreading; increases',
    'बढ़ रहा; बढ़ता जा; बिगड़; ज़्यादा हो रहा; बढ़ती जा; बढ़ गया; बढ़ गई; बढ़; फैल',
    'ਵੱਧ ਰਿਹਾ; ਵਧਦਾ ਜਾ; ਵਿਗੜ; ਵੱਧ ਗਿਆ; ਵਧ; ਫੈਲ; ਵਧਦੀ',
    'badh raha; badhta ja; bigad; badh rahi; vadh reha; badh gaya; vadhda; vadh; badh; phail; fail rahi',
  ],
  improving: [
    'improving; getting better; better; resolving; going away; improved; settling; resolved; gone; has stopped; went away; subsided; recovered; goes away; normal; fine',
    'ठीक हो; बेहतर; कम हो रहा; आराम आ; आराम है; ठीक; चला गया; अब नहीं; उतर गया; नॉर्मल',
    'ਠੀਕ ਹੋ; ਬਿਹਤਰ; ਘੱਟ ਹੋ ਰਿਹਾ; ਆਰਾਮ ਆ; ਆਰਾਮ ਹੈ; ਠੀਕ; ਹੁਣ ਨਹੀਂ; ਉਤਰ ਗਿਆ',
    'theek ho; behtar; aaram aa; aaram hai; theek; utar gaya; thik; thik ho; ab nahi; hun nahi; normal; teek',
  ],
  'not-settling': [
    'not getting better; not improving; persistent; persists; persisting; not going away; wont go away; not settling; continuous; constant; continues; wont stop; doesnt stop; will not stop; not stop; not better; still there; keeps coming back; does not go away; no better; nonstop; ongoing; unrelenting; not healing; doesnt heal; does not heal; hasnt healed; not stopping; unremitting',
    'ठीक नहीं हो; कम नहीं हो; उतर नहीं; नहीं उतर; लगातार; जा नहीं; रुक नहीं; बार बार आ; नहीं रुक; भर नहीं; ठीक नहीं; उतरता नहीं; बंद नहीं; ठीक ही नहीं',
    'ਠੀਕ ਨਹੀਂ ਹੋ; ਘੱਟ ਨਹੀਂ ਹੋ; ਉਤਰ ਨਹੀਂ; ਨਹੀਂ ਉਤਰ; ਲਗਾਤਾਰ; ਜਾਂਦਾ ਨਹੀਂ; ਰੁਕ ਨਹੀਂ; ਨਹੀਂ ਰੁਕ; ਭਰ ਨਹੀਂ; ਠੀਕ ਨਹੀਂ; ਬੰਦ ਨਹੀਂ',
    'theek nahi ho; kam nahi ho; utar nahi; nahi utar; lagatar; lagataar; ruk nahi; nahi ruk; bhar nahi; thik nahi; theek nahi; ghat nahi; band nahi; nahi ho raha theek',
  ],
  recurrent: [
    'recurrent; comes and goes; again and again; repeatedly; on and off; intermittent; keeps happening; repeated; every few days; frequent; frequently; episodes; often; many times; multiple times; multiple; more than once; several times; every month; every week; each month; as always; same as always; as she has for years; as he has for years; as he often gets; as she often gets; often gets; keeps getting; gets it often; from time to time; now and then; every so often; bouts; attacks',
    'बार बार; आता जाता; कभी कभी; रह रह कर; बारबार; कई बार',
    'ਵਾਰ ਵਾਰ; ਕਦੇ ਕਦੇ; ਰਹਿ ਰਹਿ ਕੇ; ਬਾਰ ਬਾਰ; ਕਈ ਵਾਰ',
    'baar baar; bar bar; kabhi kabhi; reh reh kar; vaar vaar; kai baar; kai vaar; kade kade',
  ],
  exertion: [
    'on exertion; with exertion; when walking; climbing stairs; on walking; with activity; exercise; exertional; on climbing; with exercise; when exercising; during exercise; walking uphill; with effort; walk fast; climbs stairs; on stairs; climbing; when he walks; when she walks; when walking uphill; walking fast; while walking; during work; after walking; while working; with work; on effort; hurrying; climbing a hill; running; lifting loads; when carrying',
    'चलने पर; चलने से; सीढ़ी चढ़ने; मेहनत; काम करने पर; सीढ़ियाँ चढ़; चढ़ने पर',
    'ਤੁਰਨ ਤੇ; ਤੁਰਨ ਨਾਲ; ਪੌੜੀਆਂ ਚੜ੍ਹਨ; ਕੰਮ ਕਰਨ ਤੇ; ਜ਼ੋਰ ਲਾਉਣ; ਤੁਰਨ ਉੱਤੇ; ਪੌੜੀ ਚੜ੍ਹ',
    'chalne par; chalne se; sidhi chadhne; turan te; turan naal; seedhi chadh; paudi chadh; mehnat',
  ],
  'at-rest': [
    'at rest; while resting; while sitting; even at rest; sitting still; while sleeping; when resting; doing nothing; when still; while lying; lying still; without moving; without any exertion; not doing anything',
    'बैठे बैठे; आराम करते भी; बैठे हुए; लेटे लेटे',
    'ਬੈਠੇ ਬੈਠੇ; ਆਰਾਮ ਵੇਲੇ; ਬੈਠਿਆਂ',
    'baithe baithe; baithe hue; bethe bethe',
  ],
  'with-breath': [
    'when breathing in; on breathing in; on deep breath; with deep breath; deep breath; taking a deep breath; pleuritic; worse with breathing; breathing in; with breathing; inspiration; deep breaths; when I breathe; worse on breathing; deep inspiration; breathing hurts; when he breathes; when she breathes; when breathing; on breathing; worse when breathing; with each breath; on coughing; when coughing; each breath hurts; sharp on breathing',
    'साँस लेने पर; गहरी साँस; साँस लेते समय; सांस लेने पर',
    'ਸਾਹ ਲੈਣ ਤੇ; ਡੂੰਘਾ ਸਾਹ; ਸਾਹ ਲੈਣ ਉੱਤੇ; ਸਾਹ ਲੈਂਦਿਆਂ',
    'saans lene par; gehri saans; gahri sans; sah lain te',
  ],
  spreading: [
    'radiates; radiating; spreading to; spreads; goes to; going into; moves to; shooting; travels; radiation; shoots; goes down; into my arm; into the arm; spreads to; radiate; into jaw; down the arm; down my arm; spread to; spread into; spreads into; moved to; goes down arm; goes to jaw; going to jaw; into his arm; into her arm; to his arm; to the jaw; to her jaw; up to neck; into back; through to back; goes through to back; into the jaw; into neck; extends to; extending to',
    'तक जा; तक फैल; की तरफ जा; में जा; फैल रहा; उतर रहा',
    'ਤੱਕ ਜਾ; ਵੱਲ ਜਾ; ਫੈਲ ਰਿਹਾ; ਵਿੱਚ ਜਾ; ਉਤਰ ਰਿਹਾ',
    'tak ja; ki taraf ja; wal ja; phail raha; fail raha; mein ja raha; tak jata',
  ],
  'after-food': [
    'after eating; after meals; after food; after a meal; after fatty food; spicy food; after fatty meal; fatty foods; spicy meal; fatty meal; after dinner; meals',
    'खाने के बाद; खाना खाने के बाद; मसालेदार; तला',
    'ਖਾਣੇ ਤੋਂ ਬਾਅਦ; ਰੋਟੀ ਤੋਂ ਬਾਅਦ; ਮਸਾਲੇ ਵਾਲਾ; ਰੋਟੀ ਖਾਣ ਤੋਂ',
    'khane ke baad; khana khane ke baad; roti ton baad; masaledar; roti khan ton',
  ],
  'with-movement': [
    'with movement; on movement; when moving; worse with movement; on bending; lifting; heavy lifting; lifted something; on pressing; when pressed; touching it; tender to touch; bending; lifting heavy; reproducible; moving it; bending over; twisting; gardening; pressing on it; when touched; palpation',
    'हिलने पर; मुड़ने पर; दबाने पर; झुकने पर; वज़न उठाने; भारी सामान उठाने; झुक; वजन उठाने',
    'ਹਿੱਲਣ ਤੇ; ਮੁੜਨ ਤੇ; ਦਬਾਉਣ ਤੇ; ਝੁਕਣ ਤੇ; ਭਾਰ ਚੁੱਕਣ; ਭਾਰਾ ਚੁੱਕਿਆ; ਝੁਕਣ ਉੱਤੇ',
    'hilne par; dabane par; jhukne par; vajan uthane; bhaar chukan; wazan uthane; bhari saman; dabaan te',
  ],
  'right-side': [
    'right; right sided; right side',
    'दाईं; दाएँ; दायीं; दाहिने; दाहिनी; दाएं',
    'ਸੱਜੇ; ਸੱਜੀ',
    'dayi; daayi; daye; daaye; dahine; dahini; dayein; daayin; sajje; sajji; right',
  ],
  lower: ['lower; low down', 'नीचे; निचले; निचला; निचली', 'ਹੇਠਾਂ; ਹੇਠਲੇ; ਥੱਲੇ; ਹੇਠਲੀ', 'niche; neeche; nichle; thalle; hethan; thale'],
  'many-times': [
    'many times a day; more than six; ten times; every hour; every few minutes; several times a day; over and over; dozens; 8 times; 10 times',
    'दस बार; दिन में कई बार; हर घंटे',
    'ਦਸ ਵਾਰ; ਦਿਨ ਵਿੱਚ ਕਈ ਵਾਰ; ਹਰ ਘੰਟੇ',
    'das baar; din mein kai baar; har ghante; das vaar; 10 baar',
  ],
  'two-weeks': [
    'for weeks; for months; for many weeks; for several weeks; for several months; chronic; longstanding; for ages; for years; several months; few months; many months; several weeks; few weeks; long time; long-standing; past few months; past several months; for a long time',
    'कई हफ़्तों से; कई महीनों से; महीनों से; हफ्तों से; सालों से; काफ़ी समय से; बहुत दिनों से; काफी दिनों से; पुराना',
    'ਕਈ ਹਫ਼ਤਿਆਂ ਤੋਂ; ਕਈ ਮਹੀਨਿਆਂ ਤੋਂ; ਮਹੀਨਿਆਂ ਤੋਂ; ਸਾਲਾਂ ਤੋਂ; ਕਾਫ਼ੀ ਸਮੇਂ ਤੋਂ; ਬਹੁਤ ਦਿਨਾਂ ਤੋਂ; ਚਿਰਾਂ ਤੋਂ',
    'kai hafte se; kai mahine se; mahino se; salo se; bahut dino se; kaafi samay se; kai mahineya ton; bahut dina to; kafi dino se',
  ],
} as const satisfies TermTable;
