import type { EmergencyId } from '@/domain/people/emergency-kinds';

/**
 * Signs of an emergency as people say them, in English, Hindi, Punjabi and the Latin spellings of the latter two: written for the search
 * for a doctor before there was a symptom check, and kept as what both must understand. Phrases are separated by commas.
 */
export const EMERGENCY_WORDS: Record<Exclude<EmergencyId, 'other'>, string> = {
  'chest-pain': `chest pain, chest hurts, chest tightness, chest pressure, heart attack, heart stopped, सीने दर्द, छाती दर्द, सीने जकड़न, सीने भारी, दिल दौरा,
    हार्ट अटैक, ਛਾਤੀ ਦਰਦ, ਛਾਤੀ ਪੀੜ, ਸੀਨੇ ਦਰਦ, ਛਾਤੀ ਭਾਰੀ, ਦਿਲ ਦੌਰਾ, ਹਾਰਟ ਅਟੈਕ, seene dard, sine dard, seena dard, chhati dard, chati dard, chaati dard, chhati peed, dil daura,
    dil ka dora, hart attack`,
  breathing: `cannot breathe, can t breathe, cant breathe, can not breathe, unable breathe, not breathing, difficulty breathing, choking, suffocating, gasping,
    सांस नहीं, सांस रुक, सांस अटक, दम घुट, ਸਾਹ ਨਹੀਂ, ਸਾਹ ਰੁਕ, ਸਾਹ ਬੰਦ, ਦਮ ਘੁੱਟ, saans nahi, sans nahin, saah nahi, sah nahin, saans ruk, saah ruk, dam ghut, dum ghut`,
  unconscious: `unconscious, not waking, wont wake, will not wake, collapsed, fainted, बेहोश, होश नहीं, ਬੇਹੋਸ਼, ਹੋਸ਼ ਨਹੀਂ, behosh, behos, hosh nahi`,
  bleeding: `heavy bleeding, hevy bleeding, bleeding heavily, severe bleeding, blood not stopping, bleeding not stopping, vomiting blood, blood vomit, lot of blood,
    खून बंद नहीं, खून नहीं रुक, बहुत खून, खून उल्टी, ज्यादा खून, ਖੂਨ ਬੰਦ ਨਹੀਂ, ਖੂਨ ਨਹੀਂ ਰੁਕ, ਬਹੁਤ ਖੂਨ, ਜ਼ਿਆਦਾ ਖੂਨ, ਖੂਨ ਉਲਟੀ, khoon band nahi, khoon nahi ruk, bahut khoon,
    zyada khoon, khoon ulti, khun band nahi`,
  stroke: `stroke, face drooping, face droop, mouth crooked, slurred speech, arm weak suddenly, paralysis, paralysed, लकवा, मुंह टेढ़ा, अधरंग, ਅਧਰੰਗ, ਲਕਵਾ, ਮੂੰਹ ਟੇਢਾ,
    ਮੂੰਹ ਵਿੰਗਾ, lakwa, lakva, adhrang, munh tedha, muh tedha, moonh tedha, muh vinga`,
  poisoning: `poison, poisoning, poisoned, drank poison, pesticide, insecticide, rat poison, phenyl, drank acid, swallowed acid, kerosene, sulphas, overdose, जहर, कीटनाशक,
    सल्फास, तेजाब पी, फिनाइल, मिट्टी तेल पी, ਜ਼ਹਿਰ, ਕੀਟਨਾਸ਼ਕ, ਸਲਫਾਸ, ਤੇਜ਼ਾਬ ਪੀ, ਫਿਨਾਇਲ, ਸਪਰੇਅ ਪੀ, zahar, zeher, jahar, jeher, sulfas, salfas, keetnashak, tezab pi, fenyl, spray pi`,
  bite: `snake bite, snakebite, snake bit, snake, scorpion sting, scorpion, dog bite, सांप काट, सांप, बिच्छू, कुत्ते काट, कुत्ता काट, ਸੱਪ, ਸੱਪ ਡੰਗ, ਬਿੱਛੂ, ਕੁੱਤੇ ਵੱਢ, ਕੁੱਤੇ ਵੱਢਿਆ, ਕੁੱਤਾ ਵੱਢ, saanp, sanp,
    sapp, sap dang, bichhu, bichu, kutte kaat, kutta kat, kutte vadh`,
  fits: `fits, seizure, seizures, convulsion, convulsions, मिर्गी दौरा, दौरे पड़, दौरा पड़, दौरा पड़ा, दौरा पड़ रहा, ਦੌਰੇ ਪੈ, ਦੌਰਾ ਪਿਆ, ਮਿਰਗੀ ਦੌਰਾ, mirgi daura, daura pad, daura pada, daure pad, dora pad, daura pia, daure pai`,
  child: `baby not moving, baby not feeding, baby not crying, baby blue, baby limp, child not responding, baby not breathing, बच्चा हिल नहीं, बच्चा दूध नहीं पी, बच्चा नीला, बच्चा सुस्त, बच्चा रो
    नहीं, ਬੱਚਾ ਹਿਲ ਨਹੀਂ, ਬੱਚਾ ਦੁੱਧ ਨਹੀਂ ਪੀ, ਬੱਚਾ ਨੀਲਾ, ਬੱਚਾ ਸੁਸਤ, baccha hil nahi, bacha hil nahi, baccha doodh nahi, baccha neela, bacha nila, baccha sust`,
  birth: `labour pain, labor pain, water broke, waters broke, pregnant bleeding, pregnancy bleeding, प्रसव पीड़ा, गर्भ खून, पानी की थैली, ਜਣੇਪਾ ਪੀੜ, ਜਣੇਪੇ ਦਰਦ, ਗਰਭ ਖੂਨ, prasav peeda,
    janepa peed, garbh khoon, delivery pain, delivery dard`,
  injury: `accident, head injury, electric shock, drowning, drowned, burnt, severe burn, burns, fell from roof, stab, gunshot, एक्सीडेंट, दुर्घटना, सिर चोट, करंट लग, डूब, जल गया, ਐਕਸੀਡੈਂਟ, ਹਾਦਸਾ, ਸਿਰ ਸੱਟ,
    ਕਰੰਟ ਲੱਗ, ਡੁੱਬ, ਸੜ ਗਿਆ, aksident, durghatna, sir chot, sir satt, current lag, karant lag, doob gaya, jal gaya, sad gaya, hadsa`,
  suicide: `suicide, suicidal, kill myself, killing myself, want die, end my life, end life, self harm, hurt myself, do not want live, आत्महत्या, खुदकुशी, मरना चाहता, मरना चाहती, मर जाना, जीना नहीं,
    ਖੁਦਕੁਸ਼ੀ, ਆਤਮਹੱਤਿਆ, ਮਰਨਾ ਚਾਹੁੰਦਾ, ਮਰਨਾ ਚਾਹੁੰਦੀ, ਮਰ ਜਾਣਾ, ਜੀਣਾ ਨਹੀਂ, aatmahatya, atmahatya, khudkushi, khudkhushi, marna chahta, marna chahti, marna chahunda, mar jana, jeena nahi, jina nahi`,
};
