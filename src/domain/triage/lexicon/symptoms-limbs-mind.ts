import type { TermTable } from './terms';

/** Muscles and joints, and the mind. */
export const LIMB_MIND_SYMPTOMS = {
  // Muscles and joints
  backache: [
    'back pain; backache; low back pain; lower back pain; lumbago; slipped disc; sciatica; back ache; back hurts; back is hurting; hurt my back; hurt his back; hurt her back; back went; back strain; strained back; ache in low back; pain in low back; dull ache in back; pain across back; back spasm',
    'कमर दर्द; पीठ दर्द; कमरदर्द; साइटिका; कमर में दर्द; पीठ में दर्द',
    'ਲੱਕ ਦਰਦ; ਪਿੱਠ ਦਰਦ; ਕਮਰ ਦਰਦ; ਲੱਕ ਪੀੜ; ਰੀਂਗਣ; ਸਾਇਟਿਕਾ; ਲੱਕ ਵਿੱਚ ਦਰਦ',
    'kamar dard; peeth dard; kamardard; lakk dard; lak dard; pith dard; sciatica; kamar mein dard; lak ch dard; lakk vich peed',
  ],
  'saddle-numb': [
    'saddle anaesthesia; saddle anesthesia; numb between legs; numbness between legs; groin numb; numb buttocks; numbness around anus; numbness in groin; saddle numbness; saddle area; numb around buttocks; numb around the bottom; numb around the back passage; numbness of buttocks and groin; numb buttocks and groin; numb between the legs; numb private parts; numbness in private parts; numb genitals; cannot feel when wiping; no feeling between legs; numb bottom; no feeling when passing stool; numbness between thighs; numb inner thighs; numbness around the bottom; numb in saddle',
    'टाँगों के बीच सुन्न; जाँघों के बीच सुन्न; गुप्तांग सुन्न',
    'ਲੱਤਾਂ ਵਿਚਕਾਰ ਸੁੰਨ; ਪੱਟਾਂ ਵਿਚਕਾਰ ਸੁੰਨ',
    'tango ke beech sunn; jangho ke beech sunn',
  ],
  'body-ache': [
    'body ache; body aches; body pain; aches all over; muscle aches; muscle ache; myalgia; aching all over; muscle pain; muscle pains; achy; aching muscles; generalised pain; aching body; aches and pains; whole body aches; whole body hurts; body hurts; joint and muscle pain; aching limbs; sore muscles; pain all over; pains all over; aching muscles and joints; everything hurts',
    'बदन दर्द; शरीर दर्द; बदनदर्द; शरीर में दर्द; बदन में दर्द; हड्डी तोड़ दर्द',
    'ਸਰੀਰ ਦਰਦ; ਪਿੰਡਾ ਦੁਖ; ਸਰੀਰ ਵਿੱਚ ਦਰਦ; ਸਰੀਰ ਟੁੱਟ; ਹੱਡ ਭੰਨ',
    'badan dard; sharir dard; sarir dard; badan mein dard; haddi tod dard; body pain; sareer dard',
  ],
  'muscle-cramp': [
    'muscle cramp; leg cramp; leg cramps; charley horse; muscle cramps; calf cramp; spasm',
    'नस चढ़; पिंडली में ऐंठन; बाँयटे; मांसपेशी ऐंठ',
    'ਨਾੜ ਚੜ੍ਹ; ਪਿੰਨੀ ਵਿੱਚ ਕੜਵੱਲ; ਕੜਵੱਲ',
    'nas chadh; bainte; kadval; naad chadh',
  ],
  'bone-out': [
    'bone sticking out; open fracture; compound fracture; bone visible; bone through skin; bone exposed',
    'हड्डी बाहर; हड्डी दिख; हड्डी निकल',
    'ਹੱਡੀ ਬਾਹਰ; ਹੱਡੀ ਦਿਸ; ਹੱਡੀ ਨਿਕਲ',
    'haddi bahar; haddi baahar; haddi dikh; haddi nikal',
  ],
  'broken-bone': [
    'broken bone; fracture; fractured; broken arm; broken leg; broke my arm; broken hip; bone broken; broke arm; broke leg; broken wrist; broke wrist; broken',
    'हड्डी टूट; फ्रैक्चर; हड्डी टूटी',
    'ਹੱਡੀ ਟੁੱਟ; ਫਰੈਕਚਰ; ਹੱਡੀ ਟੁੱਟੀ',
    'haddi toot; haddi tut; fracture; haddi tutt',
  ],
  // Mind
  suicidal: [
    'suicidal; suicide; kill myself; killing myself; end my life; want to die; wants to die; dont want to live; do not want to live; better off dead; harm myself; self harm; hurt myself; ending it; take my own life; suicidal thoughts; wish I was dead; tired of living; thoughts of death; thoughts of suicide; ending my life; end it all; no reason to live; kill himself; kill herself; hurt himself; hurt herself; take his own life; no point living; not want to live; cut myself; cutting myself; kill themselves; self-harm; wants to end his life; end her life; end his life; commit suicide; hang himself; hang herself; hang myself; hanging himself; hanging herself; intends to die; intends to kill himself; plans to die; plans to kill; plan to end; going to end; going to kill myself; jump off; jump from; jump in front; jump into; drown himself; drown herself; drown myself; take poison; drink poison; goodbye note; suicide note; said goodbye; does not want to live; doesnt want to live; does not want to be alive; doesnt want to be alive; not be alive; rather be dead; wishes to die; wishes he was dead; wishes she was dead; wished to be dead; wanting to die; life not worth living; life is not worth living; not worth living; nothing to live for; world better without; better without me; better without him; better without her; cannot go on; cant go on; cannot go on living; cutting himself; cutting herself; cuts himself; cuts herself; slit wrists; slit her wrists; slit his wrists; attempted suicide; tried to kill; tried to end; tried to die; harming himself; harming herself; harm himself; harm herself; harming myself; hurting myself; hurting himself; hurting herself; self injury; ideas of suicide; suicidal ideas; suicidal plan; suicidal ideation; thinks of suicide; thinking of suicide; thinking about suicide; thinking about death; thinking of ending; think about dying; thinks about dying; thinking about dying; thoughts of dying; thoughts of ending; thoughts of killing; thoughts of harming; thoughts of hurting; never wake up; never wakes up; not wake up again; cannot do this anymore; cant do this anymore; cannot take it anymore; cant take it anymore; cannot take this anymore; given up on life; give up on life; want it to end; want it all to end; want to disappear; wants to disappear; sleep forever; no way out; burden to everyone; burden on everyone; a burden to my family; bought sleeping tablets; bought pills; bought poison; bought rope; saved up pills; collecting pills; better if I was dead; better if I were dead; better if I died; wish to die; not be here anymore; dont want to be here; do not want to be here; dont want to wake up; do not want to wake up; no point in living',
    'मरना चाहता; मरना चाहती; जीना नहीं चाहता; जीना नहीं चाहती; आत्महत्या; ख़ुदकुशी; खुदकुशी; मरना चाह; मर जाना चाह; जीना नहीं चाह; जान देना; जान देने; मर जाऊँ; मरने का मन; जीने का मन नहीं; जीने की इच्छा नहीं; अपने आप को खत्म; ज़िंदगी खत्म; फाँसी; जान दे दूँ; मरने के विचार; मर जाऊं; जीना नहीं; खुद को नुकसान; खुद को मार; फंदा लगा; फंदे पर; नदी में कूद; नहर में कूद; कूद कर जान; जान लेना चाह; जान देना चाह; खुद को ख़त्म; ख़ुद को ख़त्म; दुनिया से जाना; जीना बेकार; मर जाना बेहतर; मरना ही बेहतर; खुदखुशी; सुसाइड; मरने की सोच; मरने का ख़याल; मरने का खयाल; मर जाऊंगा; मर जाऊँगी; कलाई काट; जीने की चाह नहीं',
    'ਮਰਨਾ ਚਾਹੁੰਦਾ; ਮਰਨਾ ਚਾਹੁੰਦੀ; ਜੀਣਾ ਨਹੀਂ ਚਾਹੁੰਦਾ; ਖ਼ੁਦਕੁਸ਼ੀ; ਖੁਦਕੁਸ਼ੀ; ਆਤਮ ਹੱਤਿਆ; ਆਤਮਹੱਤਿਆ; ਮਰਨਾ ਚਾਹ; ਮਰ ਜਾਣਾ ਚਾਹ; ਜੀਣਾ ਨਹੀਂ ਚਾਹ; ਜਾਨ ਦੇਣ; ਮਰ ਜਾਵਾਂ; ਮਰਨ ਨੂੰ ਜੀ; ਜੀਣ ਨੂੰ ਜੀ ਨਹੀਂ; ਜ਼ਿੰਦਗੀ ਖ਼ਤਮ; ਫਾਹਾ; ਜਿਉਣਾ ਨਹੀਂ; ਮਰਨ ਦਾ ਮਨ; ਆਪਣੇ ਆਪ ਨੂੰ ਖ਼ਤਮ; ਜੀਣ ਦਾ ਮਨ ਨਹੀਂ; ਫਾਹਾ ਲੈਣ; ਨਹਿਰ ਵਿੱਚ ਛਾਲ; ਛਾਲ ਮਾਰ ਮਰ; ਜਿਊਣ ਨੂੰ ਜੀ ਨਹੀਂ; ਜਿਊਣਾ ਨਹੀਂ; ਜੀਅ ਕੇ ਕੀ; ਜੀਣ ਦਾ ਕੀ ਫ਼ਾਇਦਾ; ਮਰਨ ਦੇ ਖ਼ਿਆਲ; ਮਰਨ ਬਾਰੇ ਸੋਚ; ਮਰ ਜਾਣਾ ਚੰਗਾ; ਸੁਸਾਈਡ; ਨਾੜ ਕੱਟ; ਗੁੱਟ ਕੱਟ; ਖ਼ੁਦ ਨੂੰ ਖ਼ਤਮ; ਜਾਨ ਲੈਣ; ਜਿਉਣ ਦਾ ਮਨ ਨਹੀਂ',
    'atmahatya; aatmhatya; khudkushi; marna chah; mar jana chah; jeena nahi chah; jina nahi chah; jaan dena; mar jau; mar jaun; marne ka man; jeene ka man nahi; zindagi khatam; phansi; jaan de du; mar javan; marn nu ji; jeena nahi; suicide; jeene ki ichha nahi; khud ko khatam; mar jaana; jeen nu jee nahi; faha; khud ko maar; phanda laga; fanda laga; nadi me kood; nahar me kood; nehar vich chhaal; jeene ka mann nahi; jine ka man nahi; marne ki soch; marne ka khayal; mar jana behtar; marna hi behtar; kalai kaat; khud ko khatm; khudkhushi; suside; marn bare soch; jeena bekar; jeen da mann nahi; marne ka mann',
  ],
  violent: [
    'wants to hurt others; threatening to kill; violent; homicidal; aggressive; attacking people; kill someone; hurt someone; harming others; threatens to kill; threatening people; hitting people; throwing things; threatens people; wants to kill someone; wants to hurt someone; threatening; threatening us; threatening me; threatening them; threatens us; has a knife; has knife; knife in hand; threatening with a knife; threatening with knife',
    'मारने दौड़; हिंसक; लोगों को मार; मारपीट',
    'ਮਾਰਨ ਪੈਂਦਾ; ਹਿੰਸਕ; ਲੋਕਾਂ ਨੂੰ ਮਾਰ',
    'marne daud; hinsak; marpit',
  ],
  voices: [
    'hearing voices; hears voices; hallucinations; hallucinating; seeing things; paranoid; delusions; people are after me; psychosis; sees things; hallucination; hears a voice; hears things; hearing things; seeing people who are not there; sees people who are not there; talking to people who are not there; believes people are following; people following; thinks people want to harm; being watched; being followed; suspicious of everyone; poisoning his food; thoughts are controlled; talks to himself; talking to himself; talking to herself; sees insects; seeing insects; sees snakes; sees animals; sees people; insects on the wall; insects crawling; sending signals; sending messages; sending signals to him; sending him messages; plotting against; plotting against him; plotting; neighbours are plotting; spying on him; spying; tv talks to him; radio talks to him; controlled by',
    'आवाज़ें सुनाई; कानों में आवाज़ें; वहम; शक करता; भूत दिख; अजीब बातें; अजीब चीज़ें दिख; साये दिख; खुद से बातें; भ्रम की बातें; चीज़ें दिख जो; लोग दिख रहे जो',
    'ਆਵਾਜ਼ਾਂ ਸੁਣ; ਕੰਨਾਂ ਵਿੱਚ ਆਵਾਜ਼ਾਂ; ਵਹਿਮ; ਸ਼ੱਕ ਕਰ; ਅਜੀਬ ਗੱਲਾਂ; ਅਜੀਬ ਚੀਜ਼ਾਂ ਦਿਸ; ਭੂਤ ਦਿਸ; ਇਕੱਲਾ ਗੱਲਾਂ ਕਰ; ਆਪਣੇ ਆਪ ਨਾਲ ਗੱਲਾਂ; ਚੀਜ਼ਾਂ ਦਿਸ ਜੋ',
    'awazein sunai; aawaze sunai; veham; waham; bhoot dikh; ajeeb baatein; awaazein sunai; khud se baatein; bhoot dis; ajeeb gallan; ajeeb cheezein dikh',
  ],
  sad: [
    'depressed; depression; sad; low mood; hopeless; hopelessness; crying all the time; no interest; empty; worthless; feeling down; feel low; loss of interest; tearful; feeling low; down and sad; felt low; feeling very low; low in mood; mood is low; mood low; felt sad; felt down; unhappy; miserable; no pleasure; does not enjoy; doesnt enjoy; no enjoyment; lost interest; no longer enjoys; cries often; crying often; crying spells; withdrawn; gloomy; blue mood; guilt; feels guilty; hopelessness about future; despair; no motivation; dont enjoy; do not enjoy; does not enjoy anything; cant enjoy; cry often; feel empty; feels empty; feel hopeless; nothing makes me happy',
    'उदास; उदासी; डिप्रेशन; अवसाद; मन नहीं लग; रोने का मन; निराश; मन उदास; दुखी',
    'ਉਦਾਸ; ਉਦਾਸੀ; ਡਿਪਰੈਸ਼ਨ; ਮਨ ਨਹੀਂ ਲੱਗ; ਨਿਰਾਸ਼; ਦਿਲ ਨਹੀਂ ਲੱਗ; ਰੋਣ ਨੂੰ ਜੀ; ਦੁਖੀ',
    'udas; udaas; udasi; depression; man nahi lag; mann nahi lag; nirash; dil nahi lag; dukhi',
  ],
  anxious: [
    'anxious; anxiety; worried; worry; panic; panic attack; panic attacks; nervous; stress; stressed; restless; tension; on edge; fearful; agitated; overwhelmed; impending doom; sense of doom; panicky; constant worry; worries; worrying; nervousness; keyed up; fear of dying; dread; racing thoughts; cannot relax; cant relax; apprehensive; uneasy',
    'घबराहट; चिंता; टेंशन; बेचैनी; बेचैन; डर लग; तनाव; घबरा',
    'ਘਬਰਾਹਟ; ਚਿੰਤਾ; ਟੈਨਸ਼ਨ; ਬੇਚੈਨੀ; ਡਰ ਲੱਗ; ਤਣਾਅ; ਘਬਰਾ',
    'ghabrahat; chinta; tension; bechaini; bechain; dar lag; tanav; ghabra; becheni; ghabraht',
  ],
  insomnia: [
    'insomnia; cant sleep; cannot sleep; trouble sleeping; difficulty sleeping; not sleeping; sleepless; sleep problem; poor sleep; unable to sleep; slept badly; sleeps badly; sleep is bad; bad sleep; broken sleep; wakes often; waking early; lies awake; awake all night; sleep disturbed; disturbed sleep; wakes in the night; sleeping badly; sleeping poorly; sleeps poorly; no sleep; little sleep',
    'नींद नहीं; अनिद्रा; नींद कम; नींद की कमी; नींद न',
    'ਨੀਂਦ ਨਹੀਂ; ਨੀਂਦ ਘੱਟ; ਉਨੀਂਦਰਾ',
    'neend nahi; nind nahi; neend kam; anidra; neend na; nindar nahi',
  ],
  withdrawal: [
    'withdrawal; stopped drinking alcohol; stopped alcohol; shaking after stopping alcohol; stopped opium; stopped drugs; off drugs; stopped heroin; stopped drinking; quit drinking; gave up drinking; stopped his alcohol; days without alcohol; stopped liquor; stopped opium husk; stopped bhukki',
    'शराब छोड़; नशा छोड़; शराब बंद; नशा टूट; चिट्टा छोड़; अफ़ीम छोड़; शराब छोड़ी; दारू छोड़ी; दारू छोड़; दारू बंद; पीना छोड़; अफीम छोड़; नशा छूट; तोड़ लग',
    'ਸ਼ਰਾਬ ਛੱਡ; ਨਸ਼ਾ ਛੱਡ; ਸ਼ਰਾਬ ਬੰਦ; ਨਸ਼ੇ ਦੀ ਤੋੜ; ਤੋੜ ਲੱਗ; ਚਿੱਟਾ ਛੱਡ; ਭੁੱਕੀ ਛੱਡ; ਸ਼ਰਾਬ ਛੱਡੀ; ਦਾਰੂ ਛੱਡੀ; ਦਾਰੂ ਛੱਡ; ਨਸ਼ਾ ਛੱਡਿਆ; ਚਿੱਟਾ ਛੱਡਿਆ; ਦਾਰੂ ਬੰਦ',
    'sharab chod; nasha chod; sharab band; nasha toot; tod lag; chitta chad; nasha chad; sharab chad; sharaab chhod; sharab chhodi; sharab chhadi; daru chhodi; daru chhad; daru chhod; daru band; nasha chhoda; sharab chhod',
  ],
  addiction: [
    'addiction; addicted; drug use; heroin; opium; alcoholic; drinking problem; drinks too much; wants to quit alcohol; alcohol problem; smack; chitta; want to quit smoking',
    'नशा; नशे की लत; शराब की लत; चिट्टा; अफ़ीम; भुक्की; स्मैक; नशे का टीका; नशे का इंजेक्शन; हेरोइन; गांजा; डोडा; ब्राउन शुगर',
    'ਨਸ਼ਾ; ਨਸ਼ੇ ਦੀ ਲਤ; ਸ਼ਰਾਬ ਦੀ ਲਤ; ਚਿੱਟਾ; ਅਫ਼ੀਮ; ਭੁੱਕੀ; ਸਮੈਕ; ਨਸ਼ੇ ਦਾ ਟੀਕਾ; ਟੀਕਾ ਨਸ਼ੇ; ਹੈਰੋਇਨ; ਡੋਡੇ; ਗੋਲੀਆਂ ਦਾ ਨਸ਼ਾ',
    'nasha; nashe ki lat; sharab ki lat; chitta; afeem; bhukki; smack; nashe di lat',
  ],
} as const satisfies TermTable;
