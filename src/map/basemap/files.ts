// Written by `npm run basemap`.
export const WORLD_FILE = 'world-deb08a28.json'
