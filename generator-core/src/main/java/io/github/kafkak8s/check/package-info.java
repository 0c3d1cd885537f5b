/** Rules over a description. Each adds what it finds; none throws, so that all problems are reported at once. */
package io.github.kafkak8s.check;
