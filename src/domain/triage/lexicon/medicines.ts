import type { TermTable } from './terms';

/** Medicines that change what a symptom means. */
export const MEDICINES = {
  'blood-thinner': [
    'blood thinner; blood thinners; warfarin; anticoagulant; anticoagulants; clopidogrel; heparin; apixaban; rivaroxaban; acitrom; anticoagulation; coumadin',
    'खून पतला; वारफरिन; खून पतला करने की दवा',
    'ਖੂਨ ਪਤਲਾ; ਖੂਨ ਪਤਲਾ ਕਰਨ ਵਾਲੀ ਦਵਾਈ',
    'khoon patla; warfarin; khun patla',
  ],
  steroids: ['steroid; steroids; prednisolone; prednisone; dexamethasone; wysolone', 'स्टेरॉयड', 'ਸਟੀਰੌਇਡ', 'steroid; wysolone'],
  insulin: [
    'insulin; sulfonylurea; glimepiride; gliclazide; on insulin',
    'इंसुलिन; इन्सुलिन',
    'ਇਨਸੁਲਿਨ; ਇੰਸੁਲਿਨ',
    'insulin; insuline; insulin lagate',
  ],
  painkillers: [
    'ibuprofen; diclofenac; painkiller; painkillers; nsaid; nsaids; naproxen; aspirin',
    'दर्द की गोली; दर्द की दवा; ब्रूफेन',
    'ਦਰਦ ਦੀ ਗੋਲੀ; ਦਰਦ ਦੀ ਦਵਾਈ',
    'dard ki goli; painkiller; brufen; dard di goli',
  ],
  contraceptive: [
    'birth control pill; contraceptive pill; oral contraceptive; the pill; copper t; iud; contraceptive; oral contraceptives; birth control',
    'गर्भनिरोधक; कॉपर टी; माला डी',
    'ਗਰਭ ਨਿਰੋਧਕ; ਕਾਪਰ ਟੀ',
    'copper t; garbhnirodhak; mala d',
  ],
  lithium: ['lithium; antipsychotic; haloperidol; clozapine; carbimazole', 'लिथियम', 'ਲਿਥੀਅਮ', 'lithium'],
  'isn-t-helping': [
    'medicine not helping; medicine not working; no improvement with medicine; inhaler not helping; not responding to treatment; no relief; despite treatment; despite antibiotics; inhaler not working; not improving with; no improvement after; not relieved; unrelieved; no better with; not helped; did not help; no relief with; not getting relief; inhaler gives no relief; gives no relief; gave no relief; no effect; without effect; without relief; has not helped; does not help; doesnt help; not helping; no use; medicines not working; despite inhaler; despite paracetamol; despite medicine; inhaler did not help; pump not helping; nebuliser not helping',
    'दवा से आराम नहीं; दवा का असर नहीं; दवाई से फर्क नहीं; आराम नहीं; दवा ली फिर भी; कोई फ़र्क नहीं; फर्क नहीं; दवा से फायदा नहीं',
    'ਦਵਾਈ ਨਾਲ ਆਰਾਮ ਨਹੀਂ; ਦਵਾਈ ਦਾ ਅਸਰ ਨਹੀਂ; ਦਵਾਈ ਨਾਲ ਫ਼ਰਕ ਨਹੀਂ; ਆਰਾਮ ਨਹੀਂ; ਫ਼ਰਕ ਨਹੀਂ',
    'dawai se aaram nahi; dawa ka asar nahi; aaram nahi; farak nahi; fark nahi; dawai se fark nahi; aram nahi; koi fayda nahi',
  ],
} as const satisfies TermTable;
