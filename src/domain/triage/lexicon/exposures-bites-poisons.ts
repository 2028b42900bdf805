import type { TermTable } from './terms';

/** Bites, stings and poisons. */
export const BITES_AND_POISONS = {
  'snake-bite': [
    'snake bite; snakebite; bitten by a snake; snake bit; snake; bitten by snake; cobra; krait; viper; snake has bitten; bit by snake; viper bite; cobra bite; snake in bed; fang marks; two bite marks; two fang marks; bitten in field by snake; two holes; two small holes; two puncture marks; two marks; two tiny holes; fang; bitten by something in the field',
    'साँप काट; सांप काट; साँप ने काट; सर्पदंश; साँप; सांप; नाग ने काट; करैत',
    'ਸੱਪ ਲੜ; ਸੱਪ ਕੱਟ; ਸੱਪ ਨੇ ਡੰਗ; ਸੱਪ; ਸੱਪ ਡੰਗ',
    'saanp kat; sanp kata; saap ne kata; sapp lad; sap ne kata; saap kat; saanp ne; sapp ne; saanp; sapp',
  ],
  'scorpion-sting': [
    'scorpion sting; scorpion; stung by scorpion; scorpion bite',
    'बिच्छू काट; बिच्छू; बिच्छू ने डंक',
    'ਬਿੱਛੂ; ਬਿੱਛੂ ਨੇ ਡੰਗ; ਠੂੰਹਾਂ',
    'bichhu; bichoo; bicchu; thuha',
  ],
  'animal-bite': [
    'dog bite; dog bit; bitten by a dog; bitten by dog; monkey bite; cat bite; cat scratch; rabid; stray dog; dog scratch; monkey bit; cat bit; bitten by a monkey; bitten by a cat; bat bite; animal bite; mongoose; rat bite; licked by dog; bitten by a stray; bitten by bat; bitten by an animal; bitten by a bat; dog has bitten; dog bit me; dog bit him; dog bit her; bite from a dog; bite of a dog; bitten on leg by dog; bitten by our dog; bitten by neighbours dog; street dog; jackal; fox bite; monkey has bitten; monkey scratched; cat scratched; dog licked wound; scratched by dog; scratched by a cat; scratched by monkey; puppy bite; puppy bit; camel bite; horse bite; cattle bite; pig bite; puppy; nipped; dog nipped; nipped by; pup; cat nipped; mauled; licked an open wound',
    'कुत्ते ने काट; कुत्ता काट; कुत्ते काट; बंदर ने काट; बिल्ली ने काट; बिल्ली ने नोच; कुत्ते का काट; बंदर काट; बिल्ली काट; पागल कुत्ता; कुत्ते ने नोच; चूहे ने काट; नेवले',
    'ਕੁੱਤੇ ਨੇ ਵੱਢ; ਕੁੱਤਾ ਵੱਢ; ਕੁੱਤੇ ਵੱਢ; ਕੁੱਤੇ ਵੱਢਿਆ; ਕੁੱਤੇ ਨੇ ਵੱਢਿਆ; ਬਾਂਦਰ ਨੇ ਵੱਢ; ਬਿੱਲੀ ਨੇ ਵੱਢ; ਹਲਕਿਆ ਕੁੱਤਾ; ਕੁੱਤੇ ਨੇ ਕੱਟ; ਬਿੱਲੀ ਨੇ ਨਹੁੰਦਰ',
    'kutte ne kata; kutta kat; kutte ne kaat; kutte ne vadh; kutta vadh; bandar ne kata; billi ne kata; kutte ka kata; dog ne kata; kutte ne katt; bandar ne kaat; billi ne kaat; kutte kat',
  ],
  'human-bite': ['human bite; bitten by a person', 'इंसान ने काट; आदमी ने दाँत', 'ਬੰਦੇ ਨੇ ਵੱਢ', ''],
  'bee-sting': [
    'bee sting; wasp sting; stung by a bee; bee stings; stung by bees; wasp; hornet; bee; stung by a wasp; bees; stung; stung by wasp; stung by hornet; stung by bee; insect stung',
    'मधुमक्खी; ततैया; भिड़; मधुमक्खी ने काट',
    'ਮਧੂ ਮੱਖੀ; ਭੂੰਡ; ਭਰਿੰਡ; ਡੇਮੂ; ਸ਼ਹਿਦ ਦੀ ਮੱਖੀ; ਮਖਿਆਲ',
    'madhumakhi; madhumakkhi; tataiya; bhoond; bharind; makhi ne kata; demu',
  ],
  'insect-bite': [
    'insect bite; insect bites; mosquito bite; mosquito bites; bug bite; bug bites; spider bite; bitten by an insect; bed bugs; tick bite; ant bite; bitten by a spider; flea bites; insect sting; tick; bitten by insect; bitten by mosquito; midge; midges; gnat; wasp bite; bite mark from insect; itchy bite; itchy bites',
    'कीड़े ने काट; मच्छर काट; मच्छर ने काट; कीड़ा काट; मकड़ी; चींटी ने काट; खटमल',
    'ਕੀੜੇ ਨੇ ਕੱਟ; ਮੱਛਰ ਕੱਟ; ਮੱਛਰ ਲੜ; ਕੀੜਾ ਲੜ; ਮੱਕੜੀ; ਕੀੜੀ ਨੇ ਵੱਢ; ਖਟਮਲ',
    'kide ne kata; machhar ne kata; keede ne kata; makdi; machhar kat; keeda kat; kide ne kaat',
  ],
  'unknown-bite': [
    'something bit; unknown bite; bitten by something; bitten in the night; woke up with bite; something bit at night; bit my foot; bit his foot; bit her foot; something bit my',
    'किसी चीज़ ने काट; कुछ काट; किसी ने काट; सोते समय कुछ काट; किसी जीव ने काट',
    'ਕਿਸੇ ਚੀਜ਼ ਨੇ ਕੱਟ; ਕੁਝ ਲੜ; ਕਿਸੇ ਜੀਵ ਨੇ ਕੱਟ; ਸੁੱਤੇ ਪਏ ਕੁਝ ਲੜ',
    'kuch kat; kisi cheez ne kata; kujh lad; kuch kaat',
  ],
  pesticide: [
    'pesticide; insecticide; organophosphate; spray poison; spraying pesticide; spraying crops; weedkiller; weed killer; herbicide; paraquat; crop spray; farm chemical; sprayed pesticide; spraying; after spraying; sprayed; sprayed crops; sprayed fields; spraying cotton; spraying the crop; spraying the field; pinpoint pupils; tiny pupils; small pupils',
    'कीटनाशक; कीड़े मारने की दवा; स्प्रे करते; फसल की दवा; खेत में दवा; स्प्रे वाली दवा; खेत की दवा; दवा छिड़क',
    'ਕੀਟਨਾਸ਼ਕ; ਕੀੜੇਮਾਰ; ਸਪਰੇਅ; ਫ਼ਸਲ ਵਾਲੀ ਦਵਾਈ; ਸਪਰੇ ਕਰ; ਸਪਰੇਅ ਵਾਲੀ ਦਵਾਈ; ਖੇਤ ਵਾਲੀ ਦਵਾਈ',
    'keetnashak; kitnashak; spray wali dawai; spray ki dawai; fasal ki dawai; spray kar; keede maar; khet mein dawai; spray pi; spray pee',
  ],
  'aluminium-phosphide': [
    'aluminium phosphide; aluminum phosphide; celphos; sulphas; wheat tablet; wheat pill; rice tablet; grain tablet; phosphine; celfos; salphas',
    'सल्फास; सेल्फॉस; गेहूँ की गोली; अनाज की गोली; सल्फ़ास; गेहूं वाली गोली',
    'ਸਲਫਾਸ; ਸੈਲਫਾਸ; ਕਣਕ ਵਾਲੀ ਗੋਲੀ; ਕਣਕ ਵਾਲੀਆਂ ਗੋਲੀਆਂ; ਅਨਾਜ ਵਾਲੀ ਗੋਲੀ',
    'salfas; sulfas; celfos; kanak wali goli; gehu ki goli; gehun wali goli; selfos; sulphaas',
  ],
  kerosene: [
    'kerosene; petrol swallowed; drank petrol; paraffin; turpentine; diesel swallowed; drank kerosene',
    'मिट्टी का तेल; मिट्टी का तेल पी; पेट्रोल पी; केरोसिन',
    'ਮਿੱਟੀ ਦਾ ਤੇਲ; ਪੈਟਰੋਲ ਪੀ',
    'mitti ka tel; mitti da tel; petrol pi; kerosin; kerosene',
  ],
  caustic: [
    'acid; bleach; caustic; toilet cleaner; drain cleaner; harpic; drank acid; corrosive; phenyl; lye; washing powder swallowed; detergent',
    'तेज़ाब; एसिड; फिनाइल; हार्पिक; टॉयलेट क्लीनर; ब्लीच',
    'ਤੇਜ਼ਾਬ ਪੀ; ਤੇਜ਼ਾਬ ਪੈ; ਤੇਜ਼ਾਬ ਡਿੱਗ; ਐਸਿਡ; ਫਿਨਾਇਲ; ਹਾਰਪਿਕ; ਬਲੀਚ',
    'tezab pi; tezaab; acid; phinail; harpic; phenyl',
  ],
  poison: [
    'poison; poisoned; poisoning; swallowed poison; ate poison; drank poison; rat poison; toxic; took poison; consumed poison; eaten poison; poisonous; wild mushrooms; dhatura; drank something poisonous; swallowed something poisonous; ate poisonous; rat killer; mothballs; naphthalene; ate berries; unknown berries; poisonous plant; oleander; yellow oleander; swallowed chemicals; drank chemicals; drank phenol; swallowed chemical',
    'ज़हर; जहर; चूहे मारने की दवा; विष; धतूरा; ज़हर खा; ज़हर पी',
    'ਜ਼ਹਿਰ; ਚੂਹੇ ਮਾਰਨ ਵਾਲੀ ਦਵਾਈ; ਜ਼ਹਿਰ ਖਾ; ਧਤੂਰਾ; ਜ਼ਹਿਰ ਪੀ',
    'zehar; jahar; jehar; chuhe marne ki dawai; zahar; zeher; chuhe maar',
  ],
  overdose: [
    'overdose; took too many tablets; took too many pills; too many tablets; swallowed tablets; took all the tablets; too many pills; overdosed; handful of pills; bottle of pills; swallowed pills; swallowed medicine; drank medicine; took whole strip; ingested pills; ate tablets; swallowed a bottle; took twenty tablets; took 20 tablets; took an overdose; swallowed a strip; swallowed grandmothers tablets; took grandfathers pills; swallowed iron tablets; drank a bottle of syrup; too much medicine; took too much; too many paracetamol; too much paracetamol; ten tablets; fifteen tablets; twenty tablets; thirty tablets; forty tablets; fifty tablets; 15 tablets; 20 tablets; 25 tablets; 30 tablets; 40 tablets; 50 tablets; twenty pills; thirty pills; 20 pills; 30 pills; twenty paracetamol; thirty paracetamol; forty paracetamol; 20 paracetamol; 30 paracetamol; 40 paracetamol; twenty sleeping; 20 sleeping; 30 sleeping; twenty aspirin; 20 aspirin',
    'ज़्यादा गोलियाँ; बहुत सारी गोलियाँ; गोलियाँ खा ली; दवा ज़्यादा खा; सारी गोलियाँ; दवाई की पूरी; दवा पी ली; पूरा पत्ता खा; बहुत सारी दवाइयाँ; गोलियां खा',
    'ਜ਼ਿਆਦਾ ਗੋਲੀਆਂ; ਬਹੁਤ ਸਾਰੀਆਂ ਗੋਲੀਆਂ; ਗੋਲੀਆਂ ਖਾ ਲਈਆਂ; ਦਵਾਈ ਜ਼ਿਆਦਾ ਖਾ; ਸਾਰੀਆਂ ਗੋਲੀਆਂ; ਪੂਰਾ ਪੱਤਾ ਖਾ',
    'jyada goli; bahut sari goliyan; goliyan kha li; saari goliyan; zyada goliyan; bahut goliya kha; poora patta kha',
  ],
  'gas-inhaled': [
    'carbon monoxide; gas leak; smoke inhalation; inhaled smoke; breathed smoke; inhaled gas; chlorine gas; angithi; fumes; trapped in smoke; coal heater; gas poisoning; house fire; coal stove; sewer gas; septic tank; coal fire in a closed room; coal fire in room; coal fire in closed room; fire in closed room; brazier; charcoal fire; heater in closed room; generator in room; generator indoors; exhaust fumes; smoke filled; inhaled fumes; breathed in smoke; breathed in fumes; breathed gas; ammonia leak; well gas; biogas; silo; grain pit',
    'धुआँ अंदर; धुएँ में; अँगीठी; अंगीठी; गैस लीक; गैस चढ़; गैस सूँघ; गटर की गैस; धुएं में',
    'ਧੂੰਆਂ ਚੜ੍ਹ; ਅੰਗੀਠੀ; ਗੈਸ ਲੀਕ; ਗੈਸ ਚੜ੍ਹ; ਧੂੰਏਂ ਵਿੱਚ; ਗਟਰ ਦੀ ਗੈਸ',
    'angithi; dhuan; gas leak; gas chadh; dhue mein',
  ],
} as const satisfies TermTable;
