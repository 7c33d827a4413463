import 'leaflet/dist/leaflet.css'
import 'leaflet.markercluster/dist/MarkerCluster.css'
import 'leaflet.markercluster/dist/MarkerCluster.Default.css'
import { marker, markerClusterGroup, type LatLngTuple } from 'leaflet'
import 'leaflet.markercluster'
import { useEffect, type ReactNode } from 'react'
import { CircleMarker } from 'react-leaflet/CircleMarker'
import { useMap } from 'react-leaflet/hooks'
import { MapContainer } from 'react-leaflet/MapContainer'
import { Marker } from 'react-leaflet/Marker'
import { Polyline } from 'react-leaflet/Polyline'
import type { Position } from './positions.ts'

type Props = { route: readonly Position[] }

/** What people reach for first: the whole route in view, its line, and nothing under it. */
function PlainMap({
  route,
  preferCanvas = false,
  children,
}: Props & { preferCanvas?: boolean; children?: ReactNode }) {
  return (
    <MapContainer
      maxZoom={12}
      bounds={route.map(([lat, lng]): LatLngTuple => [lat, lng])}
      preferCanvas={preferCanvas}
    >
      {children}
    </MapContainer>
  )
}

/** Leaflet with nothing on it: what this machine can do at best. */
export const EmptyMap = ({ route }: Props) => <PlainMap route={route} />

const Line = ({ route }: Props) => <Polyline positions={route.map(([lat, lng]): LatLngTuple => [lat, lng])} />

export const MarkerEach = ({ route }: Props) => (
  <PlainMap route={route}>
    <Line route={route} />
    {route.map(([lat, lng], index) => (
      <Marker key={index} position={[lat, lng]} />
    ))}
  </PlainMap>
)

export const CircleMarkers = ({ route }: Props) => (
  <PlainMap route={route} preferCanvas>
    <Line route={route} />
    {route.map(([lat, lng], index) => (
      <CircleMarker key={index} center={[lat, lng]} radius={6} />
    ))}
  </PlainMap>
)

export const MarkerCluster = ({ route }: Props) => (
  <PlainMap route={route} preferCanvas>
    <Line route={route} />
    <Clustered route={route} />
  </PlainMap>
)

function Clustered({ route }: Props) {
  const map = useMap()
  useEffect(() => {
    const group = markerClusterGroup()
    group.addLayers(route.map(([lat, lng]) => marker([lat, lng])))
    map.addLayer(group)
    return () => void map.removeLayer(group)
  }, [map, route])
  return null
}
