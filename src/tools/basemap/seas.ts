/** Where a sea is: boxes of [west, south, east, north] in degrees; east may pass 180. Small seas come first. */
export type Sea = { name: string; boxes: readonly (readonly [number, number, number, number])[] }

/**
 * Rough by intent: the client writes a name where it finds open water inside one of these boxes, so a
 * box may cover land, but must not reach into another sea that is not listed before it.
 */
export const SEAS: readonly Sea[] = [
  {
    name: 'Strait of Malacca',
    boxes: [
      [95.5, 3, 101.2, 6.6],
      [100, 1.2, 103.3, 3.4],
    ],
  },
  {
    name: 'Gulf of Thailand',
    boxes: [
      [99, 7.2, 104.9, 13.6],
      [100, 6.6, 103.2, 8],
    ],
  },
  { name: 'Gulf of Tonkin', boxes: [[105.5, 17.5, 110, 21.8]] },
  { name: 'Taiwan Strait', boxes: [[117.5, 22.8, 121, 25.5]] },
  {
    name: 'Yellow Sea',
    boxes: [
      [119, 32, 126.5, 37.2],
      [120.8, 37, 126.5, 39.8],
    ],
  },
  { name: 'Bohai Sea', boxes: [[117.3, 37, 122, 41]] },
  { name: 'Sulu Sea', boxes: [[117.2, 5.6, 122.8, 12]] },
  { name: 'Celebes Sea', boxes: [[117.5, 1, 125.5, 7]] },
  { name: 'Java Sea', boxes: [[105.8, -7.6, 117.5, -2.5]] },
  { name: 'Flores Sea', boxes: [[117.5, -8.4, 123, -5.5]] },
  { name: 'Banda Sea', boxes: [[122.5, -8, 132, -3.2]] },
  { name: 'Molucca Sea', boxes: [[123.5, -2, 127.5, 3]] },
  { name: 'Timor Sea', boxes: [[122, -14, 131, -9.5]] },
  { name: 'Arafura Sea', boxes: [[131, -11.5, 142, -4.5]] },
  { name: 'Gulf of Carpentaria', boxes: [[135, -17.8, 142, -11.5]] },
  {
    name: 'South China Sea',
    boxes: [
      [102.5, 3, 119.5, 22.6],
      [103, 0.8, 110.5, 9],
      [109, 2.5, 116, 9],
    ],
  },
  {
    name: 'Sea of Japan',
    boxes: [
      [127.3, 35, 133, 43],
      [133, 35.5, 140, 46],
      [138, 41, 142, 51],
    ],
  },
  {
    name: 'East China Sea',
    boxes: [
      [119.5, 24.5, 126, 33],
      [124, 26.5, 130, 34],
    ],
  },
  {
    name: 'Philippine Sea',
    boxes: [
      [122, 8, 140, 24.5],
      [130, 20, 142, 34],
    ],
  },
  {
    name: 'Sea of Okhotsk',
    boxes: [
      [136, 44.5, 145, 60],
      [143, 46, 156, 62],
    ],
  },
  { name: 'Bering Sea', boxes: [[162, 53, 203, 66]] },
  { name: 'Gulf of Alaska', boxes: [[-160, 52, -132, 61.5]] },
  { name: 'Andaman Sea', boxes: [[92.8, 5.8, 98.9, 16.5]] },
  { name: 'Bay of Bengal', boxes: [[79.8, 5.5, 93, 22.5]] },
  { name: 'Persian Gulf', boxes: [[47.5, 23.8, 56, 30.5]] },
  { name: 'Gulf of Oman', boxes: [[56, 22.5, 61.5, 26.5]] },
  { name: 'Red Sea', boxes: [[32, 12.8, 43.4, 28.2]] },
  { name: 'Gulf of Aden', boxes: [[43, 10.3, 51.5, 15.5]] },
  { name: 'Arabian Sea', boxes: [[51, 4, 77.5, 26]] },
  { name: 'Laccadive Sea', boxes: [[71.5, 5, 80, 13]] },
  { name: 'Mozambique Channel', boxes: [[34.5, -26, 47, -11.8]] },
  { name: 'Caspian Sea', boxes: [[46.5, 36.4, 54.9, 47.3]] },
  { name: 'Sea of Azov', boxes: [[34.8, 45.2, 39.4, 47.3]] },
  { name: 'Sea of Marmara', boxes: [[26.9, 40.2, 29.9, 41.1]] },
  { name: 'Black Sea', boxes: [[27.3, 40.8, 41.9, 46.8]] },
  { name: 'Aegean Sea', boxes: [[22.6, 35.5, 28.4, 41]] },
  {
    name: 'Adriatic Sea',
    boxes: [
      [12, 41.8, 16.5, 45.9],
      [14.8, 40, 19.9, 43.8],
    ],
  },
  { name: 'Ionian Sea', boxes: [[15.8, 36, 22.5, 40]] },
  { name: 'Tyrrhenian Sea', boxes: [[9.5, 38, 16.2, 43]] },
  { name: 'Ligurian Sea', boxes: [[7.4, 43, 10.4, 44.5]] },
  { name: 'Balearic Sea', boxes: [[-0.4, 38.6, 4.5, 42.3]] },
  { name: 'Alboran Sea', boxes: [[-5.6, 35, -1.4, 37]] },
  {
    name: 'Mediterranean Sea',
    boxes: [
      [-2, 35.5, 10, 44],
      [8, 30, 37, 38.5],
    ],
  },
  { name: 'Bay of Biscay', boxes: [[-10, 43.2, -0.9, 48.2]] },
  { name: 'English Channel', boxes: [[-5.5, 48.3, 1.8, 51]] },
  { name: 'Celtic Sea', boxes: [[-11, 48.2, -4.2, 52]] },
  { name: 'Irish Sea', boxes: [[-6.4, 52, -2.8, 55]] },
  { name: 'Skagerrak', boxes: [[7.8, 56.9, 11.2, 59.3]] },
  { name: 'Kattegat', boxes: [[10.2, 56, 12.9, 57.8]] },
  { name: 'North Sea', boxes: [[-3, 51, 9.2, 61]] },
  { name: 'Gulf of Bothnia', boxes: [[17, 60.2, 25.6, 66]] },
  { name: 'Gulf of Finland', boxes: [[22.9, 59, 30.4, 60.8]] },
  { name: 'Gulf of Riga', boxes: [[21.7, 56.9, 24.6, 58.7]] },
  { name: 'Baltic Sea', boxes: [[9.8, 53.8, 23.2, 60.2]] },
  { name: 'Norwegian Sea', boxes: [[-8, 61.5, 16, 72]] },
  { name: 'Greenland Sea', boxes: [[-25, 70, 8, 80]] },
  { name: 'White Sea', boxes: [[32, 63.7, 41.5, 67.2]] },
  { name: 'Barents Sea', boxes: [[16, 67.5, 56, 80]] },
  { name: 'Kara Sea', boxes: [[56, 68, 98, 81]] },
  { name: 'Laptev Sea', boxes: [[98, 71, 140, 81]] },
  { name: 'East Siberian Sea', boxes: [[140, 68.5, 180, 77]] },
  { name: 'Chukchi Sea', boxes: [[180, 66, 203.5, 74]] },
  { name: 'Beaufort Sea', boxes: [[-156.5, 68.5, -124, 76]] },
  { name: 'Hudson Bay', boxes: [[-95, 51, -77, 65]] },
  { name: 'Baffin Bay', boxes: [[-80, 67, -52, 78]] },
  { name: 'Labrador Sea', boxes: [[-64, 53, -43, 66]] },
  { name: 'Gulf of Saint Lawrence', boxes: [[-66.5, 45.6, -57.5, 50.3]] },
  { name: 'Gulf of Mexico', boxes: [[-98, 18, -82.5, 30.8]] },
  {
    name: 'Caribbean Sea',
    boxes: [
      [-89, 8.8, -60.8, 19.7],
      [-88, 15, -77, 22],
    ],
  },
  { name: 'Sargasso Sea', boxes: [[-70, 22, -42, 34]] },
  { name: 'Gulf of California', boxes: [[-115, 23, -106.5, 31.9]] },
  { name: 'Gulf of Guinea', boxes: [[-8, -2, 10, 6.5]] },
  { name: 'Coral Sea', boxes: [[142.5, -25, 166, -9]] },
  { name: 'Solomon Sea', boxes: [[147, -11.5, 160, -5]] },
  { name: 'Bismarck Sea', boxes: [[141, -5.8, 152, -1.5]] },
  { name: 'Bass Strait', boxes: [[143, -41, 149, -38]] },
  { name: 'Great Australian Bight', boxes: [[118, -39, 139, -31.3]] },
  { name: 'Tasman Sea', boxes: [[148, -47, 174, -27]] },
  { name: 'Cook Strait', boxes: [[173.9, -41.8, 175.3, -40.3]] },
  { name: 'Weddell Sea', boxes: [[-62, -80, -15, -66]] },
  { name: 'Ross Sea', boxes: [[160, -79, 205, -70]] },
  { name: 'Drake Passage', boxes: [[-70, -63, -54, -56.5]] },
  { name: 'Scotia Sea', boxes: [[-54, -61, -35, -53.5]] },
  { name: 'Arctic Ocean', boxes: [[-180, 74, 180, 85]] },
  { name: 'Southern Ocean', boxes: [[-180, -80, 180, -60]] },
  {
    name: 'Indian Ocean',
    boxes: [
      [45, -60, 100, 8],
      [20, -60, 115, -30],
      [90, -40, 128, -9],
    ],
  },
  {
    name: 'North Atlantic Ocean',
    boxes: [
      [-80, 0, -50, 53],
      [-50, 0, -5, 62],
      [-8, 0, 9, 5],
    ],
  },
  { name: 'South Atlantic Ocean', boxes: [[-68, -60, 20, 0]] },
  {
    name: 'North Pacific Ocean',
    boxes: [
      [125, 0, 240, 60],
      [230, 0, 262, 32],
      [255, 0, 283, 18],
    ],
  },
  { name: 'South Pacific Ocean', boxes: [[148, -60, 292, 0]] },
]
