/** How requests (or, on the sticky side, sessions) are dealt to replicas. */
export type Balancing = 'shared-queue' | 'least-requests' | 'round-robin' | 'random' | 'per-connection';
