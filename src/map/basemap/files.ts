// Written by `npm run basemap`.
export const WORLD_FILE = 'world-4e7ccdc9.json'
