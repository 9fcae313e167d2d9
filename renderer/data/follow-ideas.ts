import ideas from '#assets/ideas/follow-ideas.json';
import { followIdeasSchema, type FollowIdea } from '#shared/model/follow-idea';

/** The twelve ideas of the practice, in its order. */
export const followIdeas: readonly FollowIdea[] = followIdeasSchema.parse(ideas);
