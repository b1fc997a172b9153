// Small steps by which rows and other arms' answers become answers of the service's shape.

/** A connection, as the service answers one. */
export const connection = (nodes) => ({ nodes });

/** In the order of ids, which is that of the service's lists; by a place in rows, or by a field. */
export const byId = (list, place = 0) => [...list].sort((one, other) => (one[place] < other[place] ? -1 : 1));
