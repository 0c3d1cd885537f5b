/** The samples as the end-to-end tests run them: small, each in a namespace of its own. */
package io.github.kafkak8s.e2e.clusters;
