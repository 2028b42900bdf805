import type { RuleSet } from './rule-set';

/** Red flags of injuries, burns, bites and poisons. */
export const INJURY_AND_POISON: readonly RuleSet[] = [
  {
    says: 'injury',
    level: 'emergency',
    source: 'NICE NG232; NICE NG37/NG39; SATS 2012',
    advice: ['doNotMove'],
    specialties: ['general-surgery'],
    rules: {
      'head-sign':
        'head-injury & (throwing | faint | unconscious | very-drowsy | confusion | seizure | memory-loss | blurred-vision | double-vision | imbalance | headache.severe | headache.worse | weakness@arm | weakness@leg | discharge@ear | discharge@nose | bleeding@ear | nosebleed & severe)',
      'head-old': 'head-injury & age>=65',
      'head-thinner': 'head-injury & (blood-thinner | bleeding-disorder | alcohol-taken)',
      'head-baby': 'head-injury & age<1',
      'head-fall': 'head-injury & (fall-height | road-accident)',
      'neck-numb':
        '(injury@neck | injury@back | fall | road-accident | fall-height) & (numbness@leg | numbness@hand | weakness@leg | unable@moving | numbness@arm | weakness@arm)',
      'neck-pain': '(road-accident | fall-height) & (pain@neck | backache | stiffness@neck)',
      height: 'fall-height & (severe | unable@walking | breathless | belly-pain | chest-pain | faint | bent-bone | pain@hip | headache)',
      road: 'road-accident & (severe | belly-pain | chest-pain | breathless | faint | bent-bone | unable@walking | bleeding | headache | throwing | pale | sweating | very-drowsy | confusion)',
      'bone-out': 'bone-out',
      'bone-cold':
        'bent-bone & (cold@hand | cold@foot | numbness@hand | numbness@foot | blue@hand | blue@foot | pale@hand | pale@foot | numbness@finger | numbness@toe | pale | numbness)',
      hip: 'fall & age>=60 & (pain@hip | unable@walking | unable@standing | pain@thigh | pain@groin | deformity@leg)',
      'chest-injury': '(injury@chest | injury@rib) & (breathless | blood-sputum)',
      crushed: 'road-accident & amputated',
      'eye-deep': 'injury@eye & (vision-loss | blurred-vision | bleeding@eye | foreign@eye)',
      'leg-cold':
        '(pain@leg | pain@foot) & (cold@leg | cold@foot | blue@leg | blue@foot | pale@foot | pale@leg) & (sudden | severe | numbness@leg | numbness@foot)',
      'leg-bloodless':
        '(pale@leg | pale@foot | blue@leg | blue@foot | pale@toe) & (cold@leg | cold@foot | cold@toe) & (numbness@leg | numbness@foot | numbness@toe | weakness@leg | sudden)',
      'thigh-broken': 'deformity@thigh | broken-bone & (pain@thigh | pain@hip | deformity@leg)',
    },
  },
  {
    says: 'spine',
    level: 'emergency',
    source: 'NICE NG59; NICE NG234',
    advice: ['doNotMove'],
    specialties: ['orthopaedics'],
    rules: {
      saddle: 'saddle-numb',
      'back-bladder': 'backache & (incontinence | no-urine)',
      'back-legs': 'backache & (weakness@leg | unable@walking & numbness@leg | weakness@foot)',
      'neck-legs': 'pain@neck & weakness@leg',
      'legs-weak': 'weakness@leg & (incontinence | no-urine | numbness@leg & worsening)',
      'rising-weak': 'weakness@leg & weakness@arm & worsening',
      'numb-bladder': '(numbness@leg | numbness@buttock | numbness@groin) & (incontinence | no-urine)',
    },
  },
  {
    says: 'burn',
    level: 'emergency',
    source: 'WHO burns; NHM burns guideline; NICE CKS burns',
    advice: ['coolBurn'],
    specialties: ['general-surgery'],
    rules: {
      large: 'large-burn',
      place:
        'burned & (burning@face | pain@face | swelling@face | blister@face | burning@eye | pain@eye | breathless | cough & gas-inhaled)',
      child: 'burned & age<5',
      electric: 'electric',
      'electric-burn': 'electric & burned',
      chemical: 'burned & caustic',
      deep: 'burned & (numbness | black@skin)',
      inhaled: 'burned & (hoarse | breathless | wheeze)',
      'severe-burn': 'burned & burned.severe',
      'chemical-eye': 'chemical-eye',
      'caustic-eye': 'caustic & (pain@eye | burning@eye | blurred-vision | redness@eye | red-eye)',
    },
  },
  {
    says: 'snake',
    level: 'emergency',
    source: 'MoHFW Snakebite STG 2017; NAPSE 2024',
    advice: ['snake'],
    rules: {
      snake: 'snake-bite',
      'krait-night':
        'unknown-bite & (trouble@swallowing | double-vision | drooling | belly-pain | breathless | weakness | slurred-speech | throwing | swelling@eye | weakness@eye | vision-loss | blurred-vision | pain@throat)',
      'bite-swelling': 'unknown-bite & (swelling.worse | bleeds | blister | faint)',
      'droop-morning': 'belly-pain & double-vision & (trouble@swallowing | weakness)',
    },
  },
  {
    says: 'scorpion',
    level: 'emergency',
    source: 'Bawaskar HS, scorpion sting (India); MoHFW STG',
    advice: ['bite'],
    rules: {
      'scorpion-child': 'scorpion-sting & age<12',
      'scorpion-ill':
        'scorpion-sting & (sweating | throwing | breathless | palpitations | poor-circulation | chest-pain | priapism | drooling | dizzy | seizure | anxious & sweating)',
      'scorpion-pregnant': 'scorpion-sting & (pregnant | heart-disease)',
      'stings-many': 'bee-sting & (many-times | recurrent & swelling)',
      'bite-face': 'animal-bite & (bleeding@face | cut@face | cut@neck | heavy-bleeding | age<5)',
      rabies: 'animal-bite & (confusion | trouble@swallowing | seizure | drooling)',
    },
  },
  {
    says: 'poison',
    level: 'emergency',
    source: 'WHO ETAT+ 2016; National Poisons Information Centre (AIIMS); MoHFW STG',
    advice: ['poison'],
    rules: {
      poison: 'poison',
      pesticide:
        'pesticide & (throwing | drooling | sweating | blurred-vision | breathless | tremor | muscle-cramp | diarrhoea | dizzy | headache | seizure | drowsy | weakness | poison | suicidal | nausea)',
      drunk: '(pesticide | caustic | alcohol-taken & caustic) & swallowed',
      'pesticide-drunk': 'pesticide & (unable@walking | overdose | swallowed-object | severe)',
      phosphide: 'aluminium-phosphide',
      kerosene: 'kerosene',
      caustic:
        'caustic & (pain@mouth | burning@mouth | throwing | pain@throat | burning@throat | trouble@swallowing | drooling | belly-pain | suicidal | swallowed-object | age<6)',
      overdose: 'overdose',
      gas: 'gas-inhaled',
      liquor: 'bad-liquor',
      'liquor-sight': 'alcohol-taken & (vision-loss | blurred-vision | unconscious | seizure | confusion | throwing & very-drowsy)',
      battery: 'battery',
      drowning: 'drowning',
      hanging: 'hanging',
      'child-medicine': 'overdose & age<6',
    },
  },
];
