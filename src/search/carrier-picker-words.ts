/** Every string a person reads in the carrier picker. */
export interface CarrierPickerWords {
  /** The inline label: "Carrier". */
  label: string
  /** The button that opens the list: "Show carriers". */
  toggle: string
  /** Group names: "Matches this number", "Recent", "All carriers". */
  matchesNumber: string
  recent: string
  all: string
  /** A carrier outside the catalogue: "Carrier 123456". */
  unknownCarrier: (code: number) => string
  /** The row that takes any code: "Use carrier code 123456". */
  useCode: (code: number) => string
  /** The footer while something is typed: "14 carriers match". */
  matches: (count: number) => string
  /** The footer while nothing is typed: "228 carriers". */
  carriers: (count: number) => string
  /** "No carrier matches “xyz”. Search by name, country or code." */
  noMatch: (query: string) => string
  /** The name on the Enter key: "Enter". */
  enterKey: string
}
