/** How long a demo token lasts unless it is said, and how long one may. */
export const DEMO_TTL_SECONDS = 3_600;
export const LONGEST_DEMO_TTL_SECONDS = 86_400;
