import type { Browser } from '../browser.ts';
import { type Cast, castNames, type Scene, setScene } from '../matrix/scene.ts';
import type { World } from '../world.ts';

/** A new scene with everyone of its cast signed in at a browser. */
export async function enterScene(
  world: World,
): Promise<{ readonly scene: Scene; readonly browsers: Record<Cast, Browser> }> {
  const scene = await setScene(world);
  const entries = castNames.map(
    async (name) => [name, name === 'guest' ? world.guest() : await world.signedIn(scene.people[name])] as const,
  );
  return { scene, browsers: Object.fromEntries(await Promise.all(entries)) as Record<Cast, Browser> };
}
