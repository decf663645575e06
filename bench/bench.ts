/* Measures the constructs of this library against the generated ones: same jobs, same manifests, processes in turn. */
