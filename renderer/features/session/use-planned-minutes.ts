import { useShop } from '../../data/shop-provider.tsx';

/** How long a session is meant to be (practices A5; the settings change it). */
export const usePlannedMinutes = (): number => useShop().session.minutes;
