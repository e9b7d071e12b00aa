import type { Ground } from './palettes.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** These hang in the air. */
const flying = names(
  'airplane airplane-arrival airplane-departure small-airplane helicopter parachute satellite rocket flying-saucer flying-disc balloon kite bird eagle dove owl parrot honeybee butterfly lady-beetle beetle feather wing phoenix-bird crescent-moon full-moon ringed-planet star glowing-star shooting-star comet sun sun-behind-cloud cloud cloud-with-rain cloud-with-snow rainbow snowflake droplet light-bulb musical-note musical-notes musical-score sparkles bubbles leaf-fluttering-in-wind fallen-leaf maple-leaf wind-face wind-chime high-voltage magic-wand mirror-ball party-popper confetti-ball red-heart',
);
export const flies = (thing: string): boolean => flying.has(thing);

const lights = names('crescent-moon full-moon ringed-planet sun sun-behind-cloud glowing-star');
/** A sky in which it hangs needs no sun or moon beside. */
export const givesLight = (thing: string): boolean => lights.has(thing);

/** Of each family one thing stands on a cover: not two books, not a cat and a black cat. */
const families = [
  'dog guide-dog service-dog poodle bone',
  'cat black-cat',
  'love-letter envelope',
  'open-book books closed-book blue-book green-book orange-book notebook notebook-with-decorative-cover',
  'globe-showing-europe-africa world-map',
  'crescent-moon full-moon',
  'old-key key locked-with-key',
  'airplane small-airplane airplane-arrival airplane-departure helicopter',
  'house house-with-garden houses hut cityscape office-building',
  'clapper-board film-projector movie-camera video-camera television',
  'camera framed-picture',
  'fish tropical-fish blowfish shark',
  'musical-note musical-notes musical-score',
  'magnifying-glass-tilted-left telescope microscope',
  'laptop desktop-computer keyboard computer-mouse printer',
  'joystick video-game',
  'hammer hammer-and-wrench toolbox wrench screwdriver gear nut-and-bolt clamp',
  'deciduous-tree evergreen-tree palm-tree',
  'bus minibus trolleybus',
  'train high-speed-train light-rail metro tram tram-car station locomotive bullet-train',
  'automobile sport-utility-vehicle taxi pickup-truck racing-car delivery-truck auto-rickshaw',
  'motorcycle motor-scooter kick-scooter',
  'sailboat ship ferry passenger-ship speedboat motor-boat canoe',
  'whale spouting-whale dolphin',
  'star glowing-star shooting-star comet sparkles',
  'pencil pen fountain-pen crayon paintbrush memo',
  'violin guitar banjo',
  'trumpet saxophone flute postal-horn',
  'drum long-drum',
  'microphone studio-microphone',
  'hourglass-done hourglass-not-done alarm-clock watch stopwatch timer-clock',
  'mountain snow-capped-mountain',
  'droplet water-wave',
  'trophy sports-medal 1st-place-medal 2nd-place-medal 3rd-place-medal rosette',
  'tulip rose hibiscus blossom cherry-blossom white-flower sunflower bouquet hyacinth',
  'bread baguette-bread bagel flatbread pretzel croissant sandwich',
  'red-apple green-apple',
  'straight-ruler triangular-ruler',
  'megaphone loudspeaker',
  'glasses sunglasses',
  'running-shoe hiking-boot ballet-shoes roller-skate ice-skate',
  'duck goose swan chicken rooster baby-chick turkey',
  'cow bison ewe ram goat',
  'soccer-ball basketball volleyball tennis baseball rugby-football american-football softball',
  'test-tube alembic petri-dish',
  'newspaper',
  'umbrella umbrella-with-rain-drops',
  'cloud cloud-with-rain cloud-with-snow sun-behind-cloud',
];

const familyByThing = new Map(families.flatMap((all) => all.split(' ').map((thing) => [thing, all] as const)));
export const familyOf = (thing: string): string => familyByThing.get(thing) ?? thing;

/** Some things settle the ground, whatever the subject. */
const homes: readonly (readonly [Ground, string])[] = [
  [
    'sea',
    'sailboat ship ferry passenger-ship speedboat motor-boat anchor ring-buoy whale spouting-whale dolphin fish tropical-fish blowfish shark octopus squid jellyfish seal otter water-wave coral spiral-shell crab lobster shrimp penguin canoe diving-mask',
  ],
  [
    'sky',
    'airplane airplane-arrival airplane-departure small-airplane helicopter parachute eagle balloon cloud rainbow',
  ],
  [
    'night',
    'crescent-moon full-moon rocket ringed-planet telescope comet shooting-star flying-saucer satellite owl castle dragon locked-with-key old-key',
  ],
  [
    'hills',
    'dog cat fox hedgehog bear deer rabbit badger beaver chipmunk wolf moose snail mountain snow-capped-mountain nest-with-eggs deciduous-tree evergreen-tree palm-tree orangutan sunflower tulip seedling tent camping honeybee butterfly lady-beetle turtle',
  ],
  ['town', 'house houses house-with-garden cityscape office-building tram-car bus bicycle fountain'],
  ['field', 'kite yo-yo soccer-ball basketball volleyball running-shoe trophy sports-medal tennis badminton'],
  ['post', 'love-letter envelope postbox closed-mailbox-with-raised-flag package'],
  [
    'stage',
    'performing-arts circus-tent violin guitar trumpet saxophone drum microphone ballet-shoes clapper-board film-projector',
  ],
  [
    'table',
    'pot-of-food bread pancakes pizza pie birthday-cake tomato cooking spaghetti cookie honey-pot cheese-wedge',
  ],
];

const homeByThing = new Map(homes.flatMap(([ground, all]) => all.split(' ').map((thing) => [thing, ground] as const)));
export const groundOfThing = (thing: string): Ground | undefined => homeByThing.get(thing);
