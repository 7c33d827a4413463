// Written by `npm run basemap`.
export const WORLD_FILE = 'world-cd92b8b7.json'
