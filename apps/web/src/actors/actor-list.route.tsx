export default function ActorList() {
  return <h1>Annuaire des acteurs</h1>;
}
