import type { TermTable } from './terms';

/** Bites, stings and poisons. */
export const BITES_AND_POISONS = {
  'snake-bite': [
    'snake bite; snakebite; bitten by a snake; snake bit; snake; bitten by snake; cobra; krait; viper; snake has bitten; bit by snake; viper bite; cobra bite; snake in bed; fang marks; two bite marks; two fang marks; bitten in field by snake; two holes; two small holes; two puncture marks; two marks; two tiny holes; fang; bitten by something in the field',
    'साँप काट; सांप काट; साँप ने काट; सर्पदंश; साँप; सांप; नाग ने काट; करैत; साँप डस; सांप डस; साँप ने डस; नाग डस; साँप के दाँत; साँप के निशान; कोबरा; वाइपर; विषधर; साँप ने डंक; फन वाला',
    'ਸੱਪ ਲੜ; ਸੱਪ ਕੱਟ; ਸੱਪ ਨੇ ਡੰਗ; ਸੱਪ; ਸੱਪ ਡੰਗ; ਸੱਪ ਨੇ ਕੱਟ; ਸੱਪ ਨੇ ਲੜ; ਨਾਗ ਲੜ; ਨਾਗ ਨੇ ਡੰਗ; ਕੋਬਰਾ; ਕਰੈਤ; ਫਨੀਅਰ; ਖੜੱਪਾ',
    'saanp kat; sanp kata; saap ne kata; sapp lad; sap ne kata; saap kat; saanp ne; sapp ne; saanp; sapp; saanp das; sanp das; naag ne das; naag ne kaat; cobra; krait; sap lad; sapp dang; phaniar',
  ],
  'scorpion-sting': [
    'scorpion sting; scorpion; stung by scorpion; scorpion bite',
    'बिच्छू काट; बिच्छू; बिच्छू ने डंक; बिच्छू का डंक; बिच्छू ने मार',
    'ਬਿੱਛੂ; ਬਿੱਛੂ ਨੇ ਡੰਗ; ਠੂੰਹਾਂ',
    'bichhu; bichoo; bicchu; thuha; bichhu ne dank; bicchoo; bichchhu; thuhan',
  ],
  'animal-bite': [
    'dog bite; dog bit; bitten by a dog; bitten by dog; monkey bite; cat bite; cat scratch; rabid; stray dog; dog scratch; monkey bit; cat bit; bitten by a monkey; bitten by a cat; bat bite; animal bite; mongoose; rat bite; licked by dog; bitten by a stray; bitten by bat; bitten by an animal; bitten by a bat; dog has bitten; dog bit me; dog bit him; dog bit her; bite from a dog; bite of a dog; bitten on leg by dog; bitten by our dog; bitten by neighbours dog; street dog; jackal; fox bite; monkey has bitten; monkey scratched; cat scratched; dog licked wound; scratched by dog; scratched by a cat; scratched by monkey; puppy bite; puppy bit; camel bite; horse bite; cattle bite; pig bite; puppy; nipped; dog nipped; nipped by; pup; cat nipped; mauled; licked an open wound',
    'कुत्ते ने काट; कुत्ता काट; कुत्ते काट; बंदर ने काट; बिल्ली ने काट; बिल्ली ने नोच; कुत्ते का काट; बंदर काट; बिल्ली काट; पागल कुत्ता; कुत्ते ने नोच; चूहे ने काट; नेवले; कुत्ते ने दाँत; कुत्ते के दाँत; कुत्ते का दाँत; कुत्ते ने पंजा; कुत्ते ने खरोंच; बिल्ली ने पंजा; बिल्ली ने खरोंच; बंदर ने नोच; बंदर ने खरोंच; बंदर ने दाँत; कुत्ते ने झपट; कुत्ते ने हमला; सियार; लोमड़ी ने काट; चमगादड़; कुत्ते ने पकड़',
    'ਕੁੱਤੇ ਨੇ ਵੱਢ; ਕੁੱਤਾ ਵੱਢ; ਕੁੱਤੇ ਵੱਢ; ਕੁੱਤੇ ਵੱਢਿਆ; ਕੁੱਤੇ ਨੇ ਵੱਢਿਆ; ਬਾਂਦਰ ਨੇ ਵੱਢ; ਬਿੱਲੀ ਨੇ ਵੱਢ; ਹਲਕਿਆ ਕੁੱਤਾ; ਕੁੱਤੇ ਨੇ ਕੱਟ; ਬਿੱਲੀ ਨੇ ਨਹੁੰਦਰ; ਕੁੱਤੇ ਨੇ ਦੰਦ; ਕੁੱਤੇ ਦਾ ਦੰਦ; ਕੁੱਤੇ ਦੇ ਦੰਦ; ਕੁੱਤੇ ਨੇ ਪੰਜਾ; ਕੁੱਤੇ ਨੇ ਝਰੀਟ; ਕੁੱਤਾ ਲੜ; ਕੁੱਤੇ ਨੇ ਬੁਰਕ; ਬਿੱਲੀ ਨੇ ਪੰਜਾ; ਬਿੱਲੀ ਨੇ ਝਰੀਟ; ਬਾਂਦਰ ਨੇ ਦੰਦ; ਬਾਂਦਰ ਨੇ ਕੱਟ; ਕੁੱਤਾ ਪੈ ਗਿਆ; ਗਿੱਦੜ ਨੇ; ਕੁੱਤੇ ਨੇ ਫੜ',
    'kutte ne kata; kutta kat; kutte ne kaat; kutte ne vadh; kutta vadh; bandar ne kata; billi ne kata; kutte ka kata; dog ne kata; kutte ne katt; bandar ne kaat; billi ne kaat; kutte kat; kutte ne dand; kutte ne daant; kutte ne panja; kutte ne noch; kutte ne kharonch; billi ne panja; billi ne noch; billi ne kharonch; bandar ne noch; bandar ne daant; kutte ne pakad; kutta lad; kutte ne jharit; pagal kutta; kutte ne hamla',
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
    'कीटनाशक; कीड़े मारने की दवा; स्प्रे करते; फसल की दवा; खेत में दवा; स्प्रे वाली दवा; खेत की दवा; दवा छिड़क; कीड़े मारने वाली दवा; कीड़ों की दवा; छिड़काव की दवा; घास मारने वाली दवा; घास की दवा; खरपतवार; फसल में डालने; मच्छर मारने की दवा; रोगोर; पैराक्वाट; मोनोक्रोटोफॉस; ऑर्गेनोफॉस्फेट',
    'ਕੀਟਨਾਸ਼ਕ; ਕੀੜੇਮਾਰ; ਸਪਰੇਅ; ਫ਼ਸਲ ਵਾਲੀ ਦਵਾਈ; ਸਪਰੇ ਕਰ; ਸਪਰੇਅ ਵਾਲੀ ਦਵਾਈ; ਖੇਤ ਵਾਲੀ ਦਵਾਈ; ਕੀੜੇ ਮਾਰਨ ਵਾਲੀ; ਕੀੜਿਆਂ ਦੀ ਦਵਾਈ; ਘਾਹ ਮਾਰਨ; ਨਦੀਨ; ਸਪਰੇਆਂ; ਖੇਤਾਂ ਵਾਲੀ ਦਵਾਈ; ਝੋਨੇ ਵਾਲੀ ਦਵਾਈ; ਨਰਮੇ ਵਾਲੀ ਦਵਾਈ',
    'keetnashak; kitnashak; spray wali dawai; spray ki dawai; fasal ki dawai; spray kar; keede maar; khet mein dawai; spray pi; spray pee; kide maarne wali dawa; keede marne ki dawa; ghaas maarne; ghaah maran; nadeen; khet wali dawai; khet ki dawai; fasal wali dawai; paraquat; rogor',
  ],
  'aluminium-phosphide': [
    'aluminium phosphide; aluminum phosphide; celphos; sulphas; wheat tablet; wheat pill; rice tablet; grain tablet; phosphine; celfos; salphas',
    'सल्फास; सेल्फॉस; गेहूँ की गोली; अनाज की गोली; सल्फ़ास; गेहूं वाली गोली; सल्फ़ास की; गेहूँ में डालने; गेहूँ वाली गोली; क्विकफॉस; अनाज वाली गोली',
    'ਸਲਫਾਸ; ਸੈਲਫਾਸ; ਕਣਕ ਵਾਲੀ ਗੋਲੀ; ਕਣਕ ਵਾਲੀਆਂ ਗੋਲੀਆਂ; ਅਨਾਜ ਵਾਲੀ ਗੋਲੀ; ਕਣਕ ਦੀ ਗੋਲੀ; ਕਣਕ ਵਿੱਚ ਰੱਖਣ; ਸੈਲਫੌਸ',
    'salfas; sulfas; celfos; kanak wali goli; gehu ki goli; gehun wali goli; selfos; sulphaas; kanak wali goliyan; kanak di goli; gehu wali goli; celphos; selphos; salphas',
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
    'ज़हर; जहर; चूहे मारने की दवा; विष; धतूरा; ज़हर खा; ज़हर पी; ज़हरीली चीज़; चूहे मार; चूहामार; चूहे की दवा; कनेर; जहर खा',
    'ਜ਼ਹਿਰ; ਚੂਹੇ ਮਾਰਨ ਵਾਲੀ ਦਵਾਈ; ਜ਼ਹਿਰ ਖਾ; ਧਤੂਰਾ; ਜ਼ਹਿਰ ਪੀ; ਜ਼ਹਿਰੀਲੀ ਚੀਜ਼; ਚੂਹੇਮਾਰ; ਚੂਹੇ ਮਾਰ; ਚੂਹਿਆਂ ਦੀ ਦਵਾਈ; ਜ਼ਹਿਰ ਨਿਗਲ',
    'zehar; jahar; jehar; chuhe marne ki dawai; zahar; zeher; chuhe maar; chuhe mar; chuheya di dawai; zeher kha; zaher',
  ],
  overdose: [
    'overdose; took too many tablets; took too many pills; too many tablets; swallowed tablets; took all the tablets; too many pills; overdosed; handful of pills; bottle of pills; swallowed pills; swallowed medicine; drank medicine; took whole strip; ingested pills; ate tablets; swallowed a bottle; took twenty tablets; took 20 tablets; took an overdose; swallowed a strip; swallowed grandmothers tablets; took grandfathers pills; swallowed iron tablets; drank a bottle of syrup; too much medicine; took too much; too many paracetamol; too much paracetamol; took twenty pills; took twenty paracetamol; took twenty sleeping; took twenty aspirin; took thirty tablets; took thirty pills; took thirty paracetamol; took thirty sleeping; took thirty aspirin; took forty tablets; took forty pills; took forty paracetamol; took forty sleeping; took forty aspirin; took fifty tablets; took fifty pills; took fifty paracetamol; took fifty sleeping; took fifty aspirin; took 20 pills; took 20 paracetamol; took 20 sleeping; took 20 aspirin; took 25 tablets; took 25 pills; took 25 paracetamol; took 25 sleeping; took 25 aspirin; took 30 tablets; took 30 pills; took 30 paracetamol; took 30 sleeping; took 30 aspirin; took 40 tablets; took 40 pills; took 40 paracetamol; took 40 sleeping; took 40 aspirin; took 50 tablets; took 50 pills; took 50 paracetamol; took 50 sleeping; took 50 aspirin; swallowed twenty tablets; swallowed twenty pills; swallowed twenty paracetamol; swallowed twenty sleeping; swallowed twenty aspirin; swallowed thirty tablets; swallowed thirty pills; swallowed thirty paracetamol; swallowed thirty sleeping; swallowed thirty aspirin; swallowed forty tablets; swallowed forty pills; swallowed forty paracetamol; swallowed forty sleeping; swallowed forty aspirin; swallowed fifty tablets; swallowed fifty pills; swallowed fifty paracetamol; swallowed fifty sleeping; swallowed fifty aspirin; swallowed 20 tablets; swallowed 20 pills; swallowed 20 paracetamol; swallowed 20 sleeping; swallowed 20 aspirin; swallowed 25 tablets; swallowed 25 pills; swallowed 25 paracetamol; swallowed 25 sleeping; swallowed 25 aspirin; swallowed 30 tablets; swallowed 30 pills; swallowed 30 paracetamol; swallowed 30 sleeping; swallowed 30 aspirin; swallowed 40 tablets; swallowed 40 pills; swallowed 40 paracetamol; swallowed 40 sleeping; swallowed 40 aspirin; swallowed 50 tablets; swallowed 50 pills; swallowed 50 paracetamol; swallowed 50 sleeping; swallowed 50 aspirin; ate twenty tablets; ate twenty pills; ate twenty paracetamol; ate twenty sleeping; ate twenty aspirin; ate thirty tablets; ate thirty pills; ate thirty paracetamol; ate thirty sleeping; ate thirty aspirin; ate forty tablets; ate forty pills; ate forty paracetamol; ate forty sleeping; ate forty aspirin; ate fifty tablets; ate fifty pills; ate fifty paracetamol; ate fifty sleeping; ate fifty aspirin; ate 20 tablets; ate 20 pills; ate 20 paracetamol; ate 20 sleeping; ate 20 aspirin; ate 25 tablets; ate 25 pills; ate 25 paracetamol; ate 25 sleeping; ate 25 aspirin; ate 30 tablets; ate 30 pills; ate 30 paracetamol; ate 30 sleeping; ate 30 aspirin; ate 40 tablets; ate 40 pills; ate 40 paracetamol; ate 40 sleeping; ate 40 aspirin; ate 50 tablets; ate 50 pills; ate 50 paracetamol; ate 50 sleeping; ate 50 aspirin; taken twenty tablets; taken twenty pills; taken twenty paracetamol; taken twenty sleeping; taken twenty aspirin; taken thirty tablets; taken thirty pills; taken thirty paracetamol; taken thirty sleeping; taken thirty aspirin; taken forty tablets; taken forty pills; taken forty paracetamol; taken forty sleeping; taken forty aspirin; taken fifty tablets; taken fifty pills; taken fifty paracetamol; taken fifty sleeping; taken fifty aspirin; taken 20 tablets; taken 20 pills; taken 20 paracetamol; taken 20 sleeping; taken 20 aspirin; taken 25 tablets; taken 25 pills; taken 25 paracetamol; taken 25 sleeping; taken 25 aspirin; taken 30 tablets; taken 30 pills; taken 30 paracetamol; taken 30 sleeping; taken 30 aspirin; taken 40 tablets; taken 40 pills; taken 40 paracetamol; taken 40 sleeping; taken 40 aspirin; taken 50 tablets; taken 50 pills; taken 50 paracetamol; taken 50 sleeping; taken 50 aspirin',
    'ज़्यादा गोलियाँ; बहुत सारी गोलियाँ; गोलियाँ खा ली; दवा ज़्यादा खा; सारी गोलियाँ; दवाई की पूरी; दवा पी ली; पूरा पत्ता खा; बहुत सारी दवाइयाँ; गोलियां खा; नींद की सारी गोलियाँ; नींद की गोलियाँ खा; ओवरडोज़; ढेर सारी गोलियाँ; गोलियाँ एक साथ खा; मुट्ठी भर गोलियाँ',
    'ਜ਼ਿਆਦਾ ਗੋਲੀਆਂ; ਬਹੁਤ ਸਾਰੀਆਂ ਗੋਲੀਆਂ; ਗੋਲੀਆਂ ਖਾ ਲਈਆਂ; ਦਵਾਈ ਜ਼ਿਆਦਾ ਖਾ; ਸਾਰੀਆਂ ਗੋਲੀਆਂ; ਪੂਰਾ ਪੱਤਾ ਖਾ; ਨੀਂਦ ਦੀਆਂ ਗੋਲੀਆਂ ਖਾ; ਨੀਂਦ ਦੀਆਂ ਸਾਰੀਆਂ; ਓਵਰਡੋਜ਼; ਢੇਰ ਗੋਲੀਆਂ; ਮੁੱਠੀ ਭਰ ਗੋਲੀਆਂ; ਗੋਲੀਆਂ ਇਕੱਠੀਆਂ ਖਾ',
    'jyada goli; bahut sari goliyan; goliyan kha li; saari goliyan; zyada goliyan; bahut goliya kha; poora patta kha; overdose; neend ki goliyan kha; neend ki saari goliyan; neend diyan goliyan kha; dher saari goliyan; mutthi bhar goliyan',
  ],
  'gas-inhaled': [
    'carbon monoxide; gas leak; smoke inhalation; inhaled smoke; breathed smoke; inhaled gas; chlorine gas; angithi; fumes; trapped in smoke; coal heater; gas poisoning; house fire; coal stove; sewer gas; septic tank; coal fire in a closed room; coal fire in room; coal fire in closed room; fire in closed room; brazier; charcoal fire; heater in closed room; generator in room; generator indoors; exhaust fumes; smoke filled; inhaled fumes; breathed in smoke; breathed in fumes; breathed gas; ammonia leak; well gas; biogas; silo; grain pit',
    'धुआँ अंदर; धुएँ में; अँगीठी; अंगीठी; गैस लीक; गैस चढ़; गैस सूँघ; गटर की गैस; धुएं में',
    'ਧੂੰਆਂ ਚੜ੍ਹ; ਅੰਗੀਠੀ; ਗੈਸ ਲੀਕ; ਗੈਸ ਚੜ੍ਹ; ਧੂੰਏਂ ਵਿੱਚ; ਗਟਰ ਦੀ ਗੈਸ',
    'angithi; dhuan; gas leak; gas chadh; dhue mein',
  ],
} as const satisfies TermTable;
