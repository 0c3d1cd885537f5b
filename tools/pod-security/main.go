// Command pod-security evaluates the pods of manifests against the Pod Security Standard "restricted", with the library
// of the API server's own admission plugin.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

var restricted = api.LevelVersion{Level: api.LevelRestricted, Version: api.LatestVersion()}

type manifest struct {
	Kind     string            `json:"kind"`
	Metadata metav1.ObjectMeta `json:"metadata"`
	Spec     json.RawMessage   `json:"spec"`
}

func main() {
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks())
	exitOn(err)
	templates, violations := 0, 0
	for _, file := range os.Args[1:] {
		manifests, err := read(file)
		exitOn(err)
		for _, m := range manifests {
			pod, err := podTemplate(m)
			exitOn(err)
			if pod == nil {
				continue
			}
			templates++
			for _, check := range evaluator.EvaluatePod(restricted, &pod.ObjectMeta, &pod.Spec) {
				if !check.Allowed {
					violations++
					fmt.Printf("%s/%s/%s: %s: %s\n", m.Kind, m.Metadata.Namespace, m.Metadata.Name,
						check.ForbiddenReason, check.ForbiddenDetail)
				}
			}
		}
	}
	fmt.Printf("pod templates evaluated: %d, violations: %d\n", templates, violations)
	if violations > 0 {
		os.Exit(1)
	}
}

func read(file string) (manifests []manifest, err error) {
	reader, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer reader.Close()
	for decoder := yaml.NewYAMLToJSONDecoder(reader); ; {
		var m manifest
		if err := decoder.Decode(&m); errors.Is(err, io.EOF) {
			return manifests, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		manifests = append(manifests, m)
	}
}

// podTemplate returns nil for kinds without pods. Like the API server, it tells upper from lower case in field names.
func podTemplate(m manifest) (*corev1.PodTemplateSpec, error) {
	switch m.Kind {
	case "Pod":
		pod := corev1.PodTemplateSpec{ObjectMeta: m.Metadata}
		return &pod, utiljson.Unmarshal(m.Spec, &pod.Spec)
	case "DaemonSet", "Deployment", "Job", "ReplicaSet", "ReplicationController", "StatefulSet":
		var spec struct {
			Template corev1.PodTemplateSpec `json:"template"`
		}
		err := utiljson.Unmarshal(m.Spec, &spec)
		return &spec.Template, err
	case "CronJob":
		var spec batchv1.CronJobSpec
		err := utiljson.Unmarshal(m.Spec, &spec)
		return &spec.JobTemplate.Spec.Template, err
	}
	return nil, nil
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}
