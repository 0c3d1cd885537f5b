/** Where pods keep their data, and the volumes and classes behind it. */
package io.github.kafkak8s.model.storage;
