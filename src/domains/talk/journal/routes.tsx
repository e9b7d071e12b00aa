import type { Route } from '#platform/http.ts';
import { commentRoutes } from './routes/comments.tsx';
import { pictureRoutes } from './routes/pictures.tsx';
import { postRoutes } from './routes/posts.tsx';

export const journalRoutes: readonly Route[] = [...postRoutes, ...commentRoutes, ...pictureRoutes];
