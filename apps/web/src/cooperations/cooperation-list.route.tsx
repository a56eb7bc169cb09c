export default function CooperationList() {
  return <h1>Coopérations</h1>;
}
