/** What never stands on a cover, by the reason: names of pictures in the Fluent set. Whole groups of the set (people, faces, flags, signs) are not taken at all. */
export const refusedPictures = {
  people: 'japanese-dolls nesting-dolls statue-of-liberty moai barber-pole',
  religion:
    'church mosque synagogue hindu-temple kaaba shinto-shrine prayer-beads diya-lamp hamsa nazar-amulet christmas-tree pine-decoration tanabata-tree moon-viewing-ceremony red-envelope lotus jack-o-lantern crystal-ball wedding candle bell',
  nations:
    'map-of-japan mount-fuji tokyo-tower japanese-castle japanese-post-office kimono sari carp-streamer bento-box dango fish-cake-with-swirl sushi rice-ball oden moon-cake red-paper-lantern euro-banknote shamrock crown',
  weapons:
    'axe pick bow-and-arrow dagger crossed-swords kitchen-knife water-pistol boomerang shield firecracker fireworks sparkler military-helmet military-medal boxing-glove martial-arts-uniform mouse-trap chains broken-chain carpentry-saw hammer-and-pick fire rock',
  alcohol:
    'beer-mug clinking-beer-mugs clinking-glasses wine-glass cocktail-glass tropical-drink sake tumbler-glass bottle-with-popping-cork pouring-liquid grapes',
  money:
    'bank coin credit-card money-bag money-with-wings dollar-banknote pound-banknote yen-banknote receipt chart-increasing-with-yen gem-stone ring purse handbag clutch-bag',
  gambling:
    'slot-machine joker mahjong-red-dragon flower-playing-cards club-suit diamond-suit heart-suit spade-suit pool-8-ball fortune-cookie',
  harm: 'cigarette pill syringe razor drop-of-blood adhesive-bandage crutch coffin headstone funeral-urn derelict-house wilted-flower x-ray ambulance fire-engine fire-extinguisher police-car oncoming-police-car police-car-light oil-drum fuel-pump tornado cyclone volcano hospital microbe',
  disgust:
    'spider spider-web snake scorpion mosquito fly cockroach rat worm bat skunk bug cut-of-meat meat-on-bone bacon poultry-leg hot-dog hamburger egg empty-nest pig-nose pig boar',
  body: 'bikini briefs one-piece-swimsuit lipstick toilet roll-of-paper plunger bathtub shower soap toothbrush high-heeled-shoe womans-sandal thong-sandal lotion-bottle mirror bed safety-pin baby-bottle',
  signs:
    'no-entry stop-sign bus-stop construction label link linked-paperclips identification-card placard elevator bellhop-bell hook motorway railway-track reminder-ribbon national-park globe-with-meridians mobile-phone-with-arrow bell-with-slash muted-speaker speaker-high-volume speaker-medium-volume speaker-low-volume chart-decreasing level-slider control-knobs inbox-tray outbox-tray e-mail incoming-envelope envelope-with-arrow low-battery battery',
  trade: 'hotel love-hotel convenience-store department-store department',
  clocks:
    'one-oclock two-oclock three-oclock four-oclock five-oclock six-oclock seven-oclock eight-oclock nine-oclock ten-oclock eleven-oclock twelve-oclock one-thirty two-thirty three-thirty four-thirty five-thirty six-thirty seven-thirty eight-thirty nine-thirty ten-thirty eleven-thirty twelve-thirty',
  /** Faces of the moon and of animals, where the whole animal is there, and pictures that fill a square to its edge. */
  faces:
    'full-moon-face new-moon-face first-quarter-moon-face last-quarter-moon-face sun-with-face cat-face dog-face cow-face horse-face monkey-face mouse-face pig-face rabbit-face tiger-face front-facing-baby-chick sunrise sunrise-over-mountains sunset foggy night-with-stars bridge-at-night cityscape-at-dusk milky-way hot-springs window door new-moon',
  /** Things that teachers and pupils do not use any more, or nobody knows at this size. */
  dull: 'fax-machine pager videocassette dvd floppy-disk optical-disk computer-disk trackball card-file-box card-index card-index-dividers file-cabinet file-folder open-file-folder clipboard ledger bookmark-tabs page-facing-up page-with-curl paperclip pushpin round-pushpin locked unlocked locked-with-pen telephone-receiver bookmark rolled-up-newspaper tear-off-calendar spiral-notepad seat wastebasket white-cane sponge bucket hair-pick necktie shorts jeans dress womans-clothes womans-hat womans-boot mans-shoe flat-shoe folding-hand-fan goggles safety-vest carousel-pole aerial-tramway suspension-railway monorail mountain-railway railway-car oncoming-automobile oncoming-bus oncoming-taxi articulated-lorry cloud-with-lightning cloud-with-lightning-and-rain sun-behind-large-cloud sun-behind-small-cloud sun-behind-rain-cloud umbrella-on-ground closed-umbrella magnifying-glass-tilted-right snowman-without-snow closed-mailbox-with-lowered-flag open-mailbox-with-lowered-flag open-mailbox-with-raised-flag black-nib film-frames camera-with-flash waxing-gibbous-moon waning-gibbous-moon waning-crescent-moon waxing-crescent-moon first-quarter-moon last-quarter-moon globe-showing-americas globe-showing-asia-australia running-shirt mantelpiece-clock sauropod-head blackbird ox water-buffalo ewe ram hatching-chick poodle service-dog stuffed-flatbread tamale takeout-box canned-food salt shallow-pan-of-food',
} as const;

const refused: ReadonlySet<string> = new Set(Object.values(refusedPictures).flatMap((names) => names.split(' ')));

export const isRefused = (picture: string): boolean => refused.has(picture);
