/** Helm inside Maven: fetched and loaded by the first goal that needs it. */
package io.github.kafkak8s.maven.helm;
