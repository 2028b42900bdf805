import { phoneticKey } from '@/domain/shared/phonetic-key';

const set = (text: string) => new Set(text.split(' '));
const keys = (text: string) => new Set(text.split(' ').map(phoneticKey));

/** English words that carry no meaning for a symptom. */
export const ENGLISH_STOPS = set(
  'a an the my his her their our your its i im ive id me he she it they we us him them you is am are was were be been being has have had having ' +
    'do does did of in on at to with and for from by this that these those so some any there feel feels feeling felt get gets getting got keep keeps ' +
    'kept started starting start starts began begin begins since also just now still about around very really quite when while as then than own ' +
    'present presents presented presenting complains complaining complain reports reported patient who which what has would should may because due ' +
    'new noticed notices notice developed develops having experiencing experience suffering suffers over past last into after one my area inside ' +
    'seems looks look appears become becomes became gone going go went make makes made mine day days ago all slowly gradually both thirty',
);
/** Words of Hindi and Punjabi that carry no meaning for a symptom, as phonetic keys. */
export const INDIC_STOPS = keys(
  'का के की को कू में मे से पर ने है हैं हे था थी थे हो हुआ हुई हुए होना होने होकर रहा रही रहे गया गई गए गये होता होती होते मेरा मेरी मेरे मुझे मुझको मैं मैने मैंने हमें हमारे हमारी उसका उसकी उसके उसे उसको ' +
    'उनको उन्हें इसको इसके इस उस यह वह वो ये भी तो ही जी करता करती करते करने करना कर किया आ आता आती आते आना आने आया आई आए जाता जाती जाते जाना जा लग लगता लगती लगते लगा लगी लगना और एवं तथा ' +
    'पा पाता पाती पाते सकता सकती सकते सक ले लेता लेती दे देता देती ली लिया कुछ अब साथ अपने अपना एक सा सी वाला वाली वाले ओर तरफ ' +
    'ਦਾ ਦੇ ਦੀ ਦੀਆਂ ਨੂੰ ਵਿੱਚ ਵਿਚ ਵਿੱਚੋਂ ਚ ਚੋਂ ਤੇ ਤੋਂ ਨੇ ਹੈ ਹਨ ਏ ਸੀ ਸਨ ਹੋ ਹੋਇਆ ਹੋਈ ਹੋਏ ਹੋਣ ਰਿਹਾ ਰਹੀ ਰਹੇ ਗਿਆ ਗਈ ਗਏ ਹੁੰਦਾ ਹੁੰਦੀ ਹੁੰਦੇ ਮੇਰਾ ਮੇਰੀ ਮੇਰੇ ਮੈਨੂੰ ਮੈਂ ਸਾਡੇ ਸਾਡੀ ਉਸਦਾ ਉਸਦੀ ਉਸਦੇ ਉਸ ਉਹ ਉਹਨੂੰ ' +
    'ਉਸਨੂੰ ਇਹ ਇਸ ਵੀ ਤਾਂ ਹੀ ਜੀ ਕਰਦਾ ਕਰਦੀ ਕਰਦੇ ਕਰਨ ਕਰ ਕੀਤਾ ਆ ਆਉਂਦਾ ਆਉਂਦੀ ਆਉਂਦੇ ਆਉਣਾ ਆਇਆ ਆਈ ਜਾਂਦਾ ਜਾਂਦੀ ਜਾ ਲੱਗਦਾ ਲੱਗਦੀ ਲੱਗ ਲੱਗਾ ਲੱਗੀ ਅਤੇ ਨਾਲ ਕੁਝ ਹੁਣ ਆਪਣੇ ਇੱਕ ਉੱਤੇ ਉਤੇ ਵਾਲਾ ਵਾਲੀ ਵਾਲੇ ਪਾਸੇ ਸਕਦਾ ਸਕਦੀ ਲੈ ਦੇ ' +
    'mein me mai main hun hoon hu ho hota hoti hai hain he h e ae aa aaya aayi aati aata aunda aundi aande raha rahi rahe rha rhi rhe reha rehi rahi hein hoi hoya hoye nu nuu vich vichon wich ch cho ton to toh te ' +
    'da di de diyan si san mera meri mere mujhe mujhko mjhe mainu menu mennu usko use usse usnu ohnu unko iska uska uski unki gaya gayi gya gyi gai gaye peya pai pya kar karta karti karda kardi karna karne jata jati janda jandi ' +
    'lag lagta lagti lagda lagdi laga lagi bhi vi hi ji jee aur or ne kuch kuchh kujh ab hun sath naal saath wala wali vala vali par pe tha thi the paa pa pata pati pate sakta sakti sakda sakdi le lene lain len dee thoda',
);
/** Latin words by which Roman Hindi or Punjabi is told from English. */
export const ROMAN_MARKERS = set(
  'hai hain hein ho hota hoti raha rahi rahe rha rhi rhe reha rehi mera meri mere mujhe mujhko mjhe mainu menu mennu nahi nahin nhi nai ka ki ke ko se mein aur bahut bohot bohat bhut boht din dino saal mahine ' +
    'hafte kal subah raat shaam dard darad bukhar bukhaar ulti pet sir sar saans sans saah khansi khang nu vich wich ch da di de ton gaya gayi gya gyi gai hua hui huyi baccha bachcha bacha beta beti bete maa pita pati patni ' +
    'ji kya kyu aaj hun kuch koi bohut kamar pair haath lag laga lagi jalan sujan chot khoon dast chakkar peshab tatti khujli gala naak kaan aankh daant dawai dava thanda garam tez jyada zyada thoda halka achanak roj',
);

/** Words that end a thought: what stands behind them is read by itself. */
export const BREAKS = new Set(['but', 'however', 'except', 'although', 'though', 'whereas', 'otherwise']);
export const INDIC_BREAKS = keys('लेकिन मगर परन्तु परंतु किन्तु ਪਰ ਲੇਕਿਨ ਮਗਰ lekin magar parantu');

/** English words that deny what follows. */
export const DENIALS = set(
  'no not without denies denied deny denying never none neither nor isnt arent wasnt werent doesnt didnt dont hasnt havent hadnt negative absent',
);
/** Hindi and Punjabi words that deny what stands before them, as phonetic keys. */
export const INDIC_DENIALS = keys('नहीं नही ਨਹੀਂ ਨਹੀ nahi nahin nhi nai nahee nehi ni');
/** Those that deny what follows. */
export const INDIC_DENIALS_BEFORE = keys('बिना बगैर ਬਿਨਾਂ ਬਗੈਰ bina bagair न ना ਨਾ na');
/** What makes of a denial a thing that cannot be done or does not go: दर्द से बैठा नहीं जाता denies no pain. */
export const INDIC_POTENTIALS = keys(
  'पा पाता पाती पाते पाया पाई पाए सक सकता सकती सकते सका जा जाता जाती जाते ਸਕਦਾ ਸਕਦੀ ਸਕਦੇ ਸਕਿਆ ਜਾ ਜਾਂਦਾ ਜਾਂਦੀ ਜਾਂਦੇ ਪਾ ਪਾਉਂਦਾ ਪਾਉਂਦੀ pa pata pati pate paya sakta sakti sakte sakda sakdi sakde ja jata jati jate janda jandi jande',
);
/** Verbs at which a denial's reach ends once something was denied. */
export const VERBS = set(
  'has have had is are was were am feels feel complains reports started developed now i he she they his her my with which because having presents also',
);
export const INDIC_VERBS = keys(
  'है हैं था थी थे हो रहा रही रहे गया गई गए हुआ हुई हुए होता होती आया आई आए लगा लगी ਹੈ ਹਨ ਸੀ ਸਨ ਰਿਹਾ ਰਹੀ ਰਹੇ ਗਿਆ ਗਈ ਗਏ ਹੋਇਆ ਹੋਈ ਹੋਏ ਹੁੰਦਾ ਹੁੰਦੀ ਆਇਆ ਲੱਗਾ hai hain he ho raha rahi rahe rha rhi reha gaya gayi gya gyi hua hui hota hoti tha thi e hoya hoi hunda hundi aaya laga lagi',
);
export const OR_WORDS = set('or nor ya yaa');
/** "And"; ਤੇ is also "on", so by the word and not by its key. */
export const INDIC_ANDS = set('और तथा एवं ਅਤੇ ਤੇ aur te');
export const INDIC_OR = keys('या ਜਾਂ न ना ਨਾ ya jaan na');

/** Words that put a symptom in the past, or in a family, or into a question. */
export const PAST_WORDS = set('previous previously prior past');
export const HYPOTHETICAL_WORDS = new Set(['if', 'prevent', 'prevention', 'avoid', 'risk']);
export const INDIC_HYPOTHETICAL = keys('अगर यदि ਜੇ ਜੇਕਰ agar yadi jekar');

/** Who is meant: sex and the years they may have. */
export type Person = { words: Set<string>; keys: Set<string>; sex?: 'male' | 'female'; years?: readonly [number, number]; kin?: true };
const person = (words: string, indic: string, more: Omit<Person, 'words' | 'keys'>): Person => ({
  words: set(words),
  keys: keys(indic),
  ...more,
});
export const PERSONS: readonly Person[] = [
  person(
    'mother mom mum mummy wife aunt aunty bhabhi',
    'माँ मां माता मम्मी पत्नी बीवी चाची भाभी मम्मीजी अम्मा अम्मी मौसी मासी बुआ मामी बहू ਮਾਂ ਮਾਤਾ ਮੰਮੀ ਪਤਨੀ ਘਰਵਾਲੀ ਚਾਚੀ ਭਾਬੀ ਮਾਸੀ ਭੂਆ ਮਾਮੀ ਨੂੰਹ ਭਰਜਾਈ ਵਹੁਟੀ maa mummy patni biwi gharwali bibi chachi bhabhi',
    { sex: 'female', years: [16, 110], kin: true },
  ),
  person(
    'father dad papa husband uncle',
    'पिता पापा पति चाचा बाप बापू बाबूजी डैडी मामा ताऊ फूफा ससुर ਪਿਤਾ ਪਾਪਾ ਪਤੀ ਘਰਵਾਲਾ ਚਾਚਾ ਬਾਪੂ ਡੈਡੀ ਮਾਮਾ ਫੁੱਫੜ ਸਹੁਰਾ ਸਹੁਰੇ pita papa pati gharwala bapu chacha',
    {
      sex: 'male',
      years: [16, 110],
      kin: true,
    },
  ),
  person('grandmother grandma granny', 'दादी नानी ਦਾਦੀ ਨਾਨੀ ਬੇਬੇ ਬੀਜੀ दादीजी नानीजी dadi nani bebe biji bibiji', {
    sex: 'female',
    years: [60, 110],
    kin: true,
  }),
  person('grandfather grandpa', 'दादा नाना ਦਾਦਾ ਨਾਨਾ दादाजी नानाजी दादू नानू बाबा ਬਾਬਾ ਦਾਦਾਜੀ dada nana dadaji baba', {
    sex: 'male',
    years: [60, 110],
    kin: true,
  }),
  person('sister', 'बहन ਭੈਣ behan bahan bhain', { sex: 'female', kin: true }),
  person('brother', 'भाई ਭਰਾ ਵੀਰ bhai bhra veer', { sex: 'male', kin: true }),
  person('son', 'बेटा बेटे लड़के ਪੁੱਤਰ ਪੁੱਤ ਮੁੰਡੇ beta bete putt puttar munde', { sex: 'male', kin: true }),
  person('daughter', 'बेटी बिटिया ਧੀ beti bitiya dhee', { sex: 'female', kin: true }),
  person('boy schoolboy', 'लड़का ਮੁੰਡਾ ladka munda', { sex: 'male', years: [1, 17] }),
  person('girl schoolgirl', 'लड़की ਕੁੜੀ ladki kudi', { sex: 'female', years: [1, 25] }),
  person('man gentleman male', 'आदमी पुरुष ਆਦਮੀ ਬੰਦਾ ਬੰਦੇ aadmi banda bande', { sex: 'male', years: [16, 110] }),
  person('woman lady female', 'औरत महिला ਔਰਤ aurat mahila', { sex: 'female', years: [16, 110] }),
  person('newborn neonate neonatal', 'नवजात ਨਵਜੰਮਿਆ ਨਵਜੰਮੇ navjat', { years: [0, 0.077] }),
  person('baby infant', 'शिशु मुन्ना मुन्नी ਨਿੱਕਾ ਨਿਆਣਾ shishu munna munni niana', { years: [0, 0.99] }),
  person('toddler', '', { years: [1, 3.99] }),
  person('child kid preschooler', 'बच्चा बच्चे बच्ची ਬੱਚਾ ਬੱਚੇ ਬੱਚੀ ਜੁਆਕ bachcha baccha bacha bache bacche bachhe bachi bacchi juak', {
    years: [0, 12],
  }),
  person('teenager teen adolescent teenage', 'किशोर ਕਿਸ਼ੋਰ', { years: [12, 19] }),
  person('elderly', 'बुज़ुर्ग बूढ़े बूढ़ी बूढ़ा ਬਜ਼ੁਰਗ ਬੁੱਢੇ ਬੁੱਢਾ ਬੁੱਢੀ buzurg budhe budhi bazurg budha', { years: [65, 110] }),
];
