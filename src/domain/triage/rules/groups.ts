/** Names for conditions that many rules share; a later one may name an earlier one. */
export const GROUPS = {
  'chest-pain': 'pain@chest | heaviness@chest | pain@rib',
  'belly-pain': 'pain@abdomen | pain@upper-abdomen | pain@lower-abdomen | pain@navel',
  'very-drowsy': 'unconscious | drowsy | floppy',
  'brain-sign':
    'face-droop | slurred-speech | weakness@one-side | numbness@one-side | weakness@arm.sudden | weakness@leg.sudden | weakness@hand.sudden | double-vision | vision-loss',
  'airway-swelling': 'swelling@tongue | swelling@throat | swelling@lip | swelling@face | swelling@mouth',
  'skin-reaction':
    'rash | itch | rash@body | rash@skin | rash@face | rash@chest | rash@arm | rash@leg | rash@back | itch@body | itch@skin | redness@skin | rash@abdomen',
  'any-rash':
    'rash | rash@body | rash@skin | rash@face | rash@chest | rash@arm | rash@leg | rash@back | rash@abdomen | rash@hand | rash@foot | rash@neck | redness@skin | blister | blister@body | rash@head | rash@groin | rash@mouth | rash@thigh | rash@buttock',
  'any-itch':
    'itch | itch@body | itch@skin | itch@hand | itch@leg | itch@arm | itch@foot | itch@face | itch@anus | itch@vagina | itch@ear | itch@neck | itch@back',
  bleeds:
    'bleeding | gum-bleeding | nosebleed | blood-stool | black-stool | blood-vomit | blood-urine | bruising | purple-rash | bleeding@skin',
  'poor-circulation': 'cold@hand | cold@foot | cold-baby | cold@leg | cold@skin | cold@arm | blue@body | pale',
  dry: 'dehydration | sunken-eyes | skin-pinch | sunken-fontanelle | thirst',
  'limb-pain':
    'pain@arm | pain@leg | pain@hand | pain@foot | pain@knee | pain@ankle | pain@wrist | pain@elbow | pain@shoulder | pain@hip | pain@thigh | pain@calf | pain@finger | pain@toe | pain@heel | pain@joint',
  'limb-swelling':
    'swelling@arm | swelling@leg | swelling@hand | swelling@foot | swelling@knee | swelling@ankle | swelling@wrist | swelling@elbow | swelling@shoulder | swelling@finger | swelling@toe | swelling@joint',
  'limb-injury':
    'injury@arm | injury@leg | injury@hand | injury@foot | injury@knee | injury@ankle | injury@wrist | injury@elbow | injury@shoulder | injury@hip | injury@finger | injury@toe | injury@thigh',
  'joint-hot':
    'redness@joint | hot@joint | redness@knee | hot@knee | redness@ankle | hot@ankle | redness@toe | hot@toe | hot@elbow | redness@elbow',
  'bent-bone':
    'broken-bone | deformity@arm | deformity@leg | deformity@thigh | deformity@wrist | deformity@hand | deformity@finger | deformity@shoulder | deformity@elbow | deformity@hip | deformity@knee | deformity@ankle | deformity@foot | deformity@toe',
  'wound-any':
    'cut | cut@hand | cut@arm | cut@leg | cut@foot | cut@finger | cut@face | cut@head | cut@knee | cut@lip | deep-wound | bleeding@finger | bleeding@hand | bleeding@arm | bleeding@leg | bleeding@foot | bleeding@wound | bleeding@knee | cut@skin | cut@elbow | cut@toe | bleeding@head',
  'head-injury': 'injury@head | cut@head | fall & pain@head | bleeding@head',
  'leg-clot':
    'swelling@calf | pain@calf & swelling@leg | pain@calf & redness@leg | pain@calf & (redness@calf | hot@calf | surgery | immobile | clot-history | contraceptive | cancer | pregnant | postpartum)',
  'at-risk': 'pregnant | immunosuppressed | diabetes | heart-disease | kidney-disease | liver-disease | cancer | copd | steroids',
  'clot-risk': 'clot-history | surgery | immobile | contraceptive | cancer | postpartum | pregnant | leg-clot',
  'heart-risk': 'diabetes | hypertension | heart-disease | smoker | kidney-disease',
  throwing: 'vomiting | vomits-everything | projectile-vomit',
} as const satisfies Record<string, string>;
