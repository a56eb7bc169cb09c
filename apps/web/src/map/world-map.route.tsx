export default function WorldMapPage() {
  return <h1>Carte</h1>;
}
