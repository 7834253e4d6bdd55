/** Points to share as a location. Coordinates: masterking32/iran-states-cities-districts (MIT), after Iran Post. */
export const towns = [
  { name: 'ایلام', latitude: 33.63794, longitude: 46.42027 },
  { name: 'ایوان', latitude: 33.82824, longitude: 46.30964 },
  { name: 'چوار', latitude: 33.69672, longitude: 46.29676 },
  { name: 'مهران', latitude: 33.12222, longitude: 46.16472 },
  { name: 'دهلران', latitude: 32.69149, longitude: 47.26747 },
  { name: 'دره‌شهر', latitude: 33.13851, longitude: 47.37536 },
  { name: 'آبدانان', latitude: 32.99017, longitude: 47.42219 },
] as const;
