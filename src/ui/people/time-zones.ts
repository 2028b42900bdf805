/**
 * The zones offered, each by where people of Punjab live that keep its time. Any other zone of the IANA database is taken too, as
 * a browser names it. Keys are those of `profile.timeZone.zones`.
 */
export const OFFERED_ZONES = {
  'Asia/Kolkata': 'india',
  'Asia/Kathmandu': 'nepal',
  'Asia/Dubai': 'emirates',
  'Asia/Riyadh': 'arabia',
  'Asia/Singapore': 'singapore',
  'Asia/Hong_Kong': 'hongKong',
  'Europe/London': 'britain',
  'Europe/Rome': 'italy',
  'Europe/Lisbon': 'portugal',
  'Europe/Athens': 'greece',
  'America/Halifax': 'atlantic',
  'America/Toronto': 'east',
  'America/Winnipeg': 'winnipeg',
  'America/Edmonton': 'edmonton',
  'America/Vancouver': 'vancouver',
  'America/New_York': 'newYork',
  'America/Chicago': 'chicago',
  'America/Denver': 'denver',
  'America/Los_Angeles': 'california',
  'Australia/Perth': 'perth',
  'Australia/Adelaide': 'adelaide',
  'Australia/Brisbane': 'brisbane',
  'Australia/Melbourne': 'melbourne',
  'Pacific/Auckland': 'newZealand',
  'Africa/Nairobi': 'eastAfrica',
} as const;

export type OfferedZone = keyof typeof OFFERED_ZONES;

export function isOffered(zone: string): zone is OfferedZone {
  return zone in OFFERED_ZONES;
}
