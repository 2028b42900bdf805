import type { RuleSet } from './rule-set';

/** Red flags of heat, fever, eye, throat, sugar, pressure and mind. */
export const OTHERS: readonly RuleSet[] = [
  {
    says: 'heat',
    level: 'emergency',
    source: 'NPCCHH/NCDC heat-related illness 2024',
    advice: ['coolHeat'],
    rules: {
      stroke: 'heat-exposed & (confusion | voices | unconscious | very-drowsy | seizure | faint | imbalance | slurred-speech)',
      hot: 'heat-exposed & temperature>=40',
      'hot-vomit': 'heat-exposed & fever & (throwing | headache.severe | fever.severe | palpitations)',
      'heat-child': 'heat-exposed & (age<5) & (fever | throwing | drowsy)',
      cold: 'cold-exposed & (confusion | very-drowsy | numbness | blue@skin)',
    },
  },
  {
    says: 'dengueDanger',
    level: 'emergency',
    source: 'NVBDCP dengue 2015/2023 (warning signs); NCVBDC malaria',
    advice: ['fluids'],
    rules: {
      'fever-bleed': 'fever & bleeds',
      'dengue-pain':
        'dengue & (pain@abdomen.severe | throwing & not-settling | bleeds | very-drowsy | poor-circulation | breathless | faint | vomits-everything | anxious)',
      'fever-belly-dengue': 'fever & pain@eye & (throwing & belly-pain)',
      'malaria-severe':
        '(malaria | chills) & fever & (jaundice | very-drowsy | confusion | seizure | blood-urine | dark-urine | breathless)',
      'fever-pain-faint': 'fever.days>=3 & belly-pain & (dizzy | poor-circulation | throwing & severe)',
    },
  },
  {
    says: 'eyeNow',
    level: 'emergency',
    source: 'RCOphth/College of Optometrists; NICE CKS red eye',
    specialties: ['ophthalmology'],
    rules: {
      glaucoma: '(pain@eye | red-eye) & (eye-halos | throwing & pain@eye | nausea & pain@eye | vision-loss)',
      'pain-sight': 'pain@eye.severe & (blurred-vision | vision-loss | red-eye)',
      'temple-sight': 'headache & pain@jaw & (blurred-vision | vision-loss) & age>=50',
    },
  },
  {
    says: 'throatNow',
    level: 'emergency',
    source: 'NICE CKS sore throat; WHO ETAT+',
    advice: ['sitUp'],
    specialties: ['ent'],
    rules: {
      drool: '(sore-throat | fever) & drooling & age>=3',
      'drool-voice':
        '(sore-throat | pain@neck | swelling@neck) & (muffled-voice | unable@opening-mouth | trouble@opening-mouth | unable@swallowing)',
      'throat-breath': 'sore-throat & (breathless | stridor)',
      saliva: 'drooling & trouble@swallowing',
      lockjaw:
        '(unable@opening-mouth | stiffness@jaw | trouble@opening-mouth) & (puncture | wound-any | stiffness@neck | stiffness@body | stiffness@back | seizure)',
      'mouth-floor':
        'swelling@neck & (toothache | breathless | fever) & (trouble@swallowing | breathless | drooling | unable@opening-mouth)',
    },
  },
  {
    says: 'sugar',
    level: 'emergency',
    source: 'ADA Standards of Care 2025; NICE NG17',
    advice: ['sugarLow'],
    specialties: ['endocrinology'],
    rules: {
      low: 'glucose<54',
      'low-signs': '(insulin | diabetes) & (confusion | unconscious | seizure | very-drowsy | faint)',
      'high-ill': 'glucose>=300 & (throwing | belly-pain | fast-breathing | breathless | very-drowsy | confusion | thirst)',
      'insulin-shaky': 'insulin & sweating & (tremor | dizzy | weakness | palpitations)',
      'first-dka': 'thirst & frequent-urine & (throwing | fast-breathing | breathless | very-drowsy | belly-pain)',
    },
  },
  {
    says: 'pressure',
    level: 'emergency',
    source: 'NICE NG136; AHA/ACC 2025',
    specialties: ['cardiology'],
    rules: {
      'high-sign':
        '(systolic>=180 | diastolic>=120) & (headache | chest-pain | breathless | blurred-vision | confusion | brain-sign | throwing | nosebleed | vision-loss | weakness)',
      'low-adult': 'systolic<=90 & age>=16 & pulse>=111',
    },
  },
  {
    says: 'suicide',
    level: 'emergency',
    source: 'mhGAP 3.0 (self-harm/suicide)',
    advice: ['stayWith'],
    specialties: ['psychiatry'],
    rules: {
      suicidal: 'suicidal',
      harmed: '(overdose | poison | hanging | cut) & suicidal',
      violent: 'violent & (voices | psych-known | alcohol-taken | confusion | severe)',
      'voices-postpartum': 'voices & postpartum',
      'voices-harm': 'voices & (violent | suicidal)',
    },
  },
  {
    says: 'withdrawal',
    level: 'emergency',
    source: 'mhGAP 3.0 (substance use)',
    specialties: ['psychiatry'],
    rules: { delirium: 'withdrawal & (confusion | seizure | voices | fever | sweating & tremor & palpitations)' },
  },
  {
    says: 'assault',
    level: 'emergency',
    source: 'MoHFW guidelines on sexual violence 2014; WHO',
    advice: ['safePlace'],
    specialties: ['gynaecology'],
    rules: {
      sexual: 'sexual-assault',
      'assault-hurt': 'assault & (faint | head-injury | breathless | bleeding | belly-pain | pregnant | severe)',
    },
  },
  { says: 'news', level: 'emergency', source: 'RCP NEWS2 2017 (adults, not pregnant)', rules: { news: 'news-high' } },
];
